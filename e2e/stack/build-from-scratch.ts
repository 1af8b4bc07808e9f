import { buildSite } from '@pain/web/build';

/**
 * Builds the site with nothing kept from before: CMS_URL, BUILD_TOKEN, SITE_URL and the folder to build in as
 * argument; as a second one, from how many pages on search follows.
 */
const { CMS_URL: cmsUrl = '', BUILD_TOKEN: buildToken = '', SITE_URL: siteUrl = '' } = process.env;
const [folder = '', searchLaterFrom = 'Infinity'] = process.argv.slice(2);
const folders = { outDir: `${folder}/out`, cacheDir: `${folder}/cache` };

await buildSite({ cmsUrl, buildToken, siteUrl, ...folders, searchLaterFrom: Number(searchLaterFrom) });
process.exit(0);
