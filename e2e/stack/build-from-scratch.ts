import { buildSite } from '@pain/web/build';

/** Builds the site with nothing kept from before: CMS_URL, BUILD_TOKEN, SITE_URL and the folder to build in as argument. */
const { CMS_URL: cmsUrl = '', BUILD_TOKEN: buildToken = '', SITE_URL: siteUrl = '' } = process.env;
const [folder = ''] = process.argv.slice(2);

await buildSite({ cmsUrl, buildToken, siteUrl, outDir: `${folder}/out`, cacheDir: `${folder}/cache` });
process.exit(0);
