/** `npm run dev`: the CMS and the site with hot reload, for developers. */
import { bootstrap } from './lib/bootstrap.mjs';
import { build } from './lib/build.mjs';
import { runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot, WITH_LIFELINE } from './lib/paths.mjs';
import { checkDataFolder, checkPort } from './lib/preflight.mjs';
import { show, stopCommands } from './lib/run.mjs';
import { ensureSecrets } from './lib/secrets.mjs';
import { forgetFirstPassword, seed } from './lib/seed.mjs';
import { readSettings, toEnvironment } from './lib/settings.mjs';
import { step } from './lib/steps.mjs';
import { stopOnSignals } from './lib/stop-on-signals.mjs';
import { untilAnswers } from './lib/until-answers.mjs';

const stopping = new AbortController();

await runMain(async () => {
  requireNode();
  stopOnSignals(stop, stopping.signal);
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
  const cms = showNode(node, ['@strapi/strapi/bin/strapi.js', 'develop'], 'apps/cms', envOf('cms'));
  await untilAnswers(`${settings.cmsUrl}/_health`);
  const astro = ['astro/bin/astro.mjs', 'dev', '--port', String(settings.sitePort)];
  const site = showNode(node, astro, 'apps/web', { ...envOf('site'), ASTRO_DEV_BACKGROUND: '0' });
  await Promise.race([cms, site]);
}, stopping.signal);

/** Not by npx, which passes no signal on. */
function showNode(node, [script, ...args], folder, env) {
  const command = [...WITH_LIFELINE, inRoot('node_modules', script), ...args];
  return show(node, command, { cwd: inRoot(folder), env, stdin: 'pipe' });
}

/** Ends everything, at whatever step. */
async function stop() {
  if (stopping.signal.aborted) return;
  stopping.abort();
  await stopCommands();
  process.exit(0);
}
