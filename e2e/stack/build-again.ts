import { buildSite } from '@pain/web/build';

/**
 * Builds the site in one process as often as it is asked to: CMS_URL, BUILD_TOKEN and SITE_URL,
 * and the folders by message.
 */
const { CMS_URL: cmsUrl = '', BUILD_TOKEN: buildToken = '', SITE_URL: siteUrl = '' } = process.env;

process.on('message', async (folders: { outDir: string; cacheDir: string }) => {
  const problem = await buildSite({ cmsUrl, buildToken, siteUrl, ...folders }).then(
    () => null,
    (error: unknown) => String(error),
  );
  process.send?.({ problem });
});
process.on('disconnect', () => process.exit(0));
