/** `npm run dev`: the CMS and the site with hot reload, for developers. */
import { bootstrap } from './lib/bootstrap.mjs';
import { build } from './lib/build.mjs';
import { runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot } from './lib/paths.mjs';
import { checkDataFolder, checkPort } from './lib/preflight.mjs';
import { show } from './lib/run.mjs';
import { ensureSecrets } from './lib/secrets.mjs';
import { forgetFirstPassword, seed } from './lib/seed.mjs';
import { readSettings, toEnvironment } from './lib/settings.mjs';
import { step } from './lib/steps.mjs';
import { waitForCms } from './lib/wait-for-cms.mjs';

await runMain(async () => {
  requireNode();
  const settings = readSettings();
  checkDataFolder(settings.dataDir);
  const command = 'npm run dev';
  await checkPort(settings.cmsPort, 'CMS_PORT', { command });
  await checkPort(settings.sitePort, 'SITE_PORT', { host: 'localhost', command });
  const node = await bootstrap();
  const secrets = ensureSecrets(settings.dataDir);
  const envOf = (part) => withNode(toEnvironment(part, settings, secrets));
  await step('Building', () => build(toEnvironment('build', settings, {})));
  const login = await step('Preparing the database', () => seed(node, envOf('cms'), settings.dataDir));
  if (login) console.log(`First login: ${login.email} with ${login.password} (shown only now)`);
  forgetFirstPassword(settings.dataDir);
  const cms = show('npx', ['strapi', 'develop'], { cwd: inRoot('apps/cms'), env: envOf('cms') });
  await waitForCms(settings.cmsUrl);
  const site = show('npx', ['astro', 'dev', '--port', String(settings.sitePort)], {
    cwd: inRoot('apps/web'),
    env: { ...envOf('site'), ASTRO_DEV_BACKGROUND: '0' },
  });
  await Promise.race([cms, site]);
});
