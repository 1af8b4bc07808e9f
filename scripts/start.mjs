/** `npm start`: from a fresh clone, or any later state, to a running CMS and a live site. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { build } from './lib/build.mjs';
import { runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot } from './lib/paths.mjs';
import { checkDataFolder, checkPort } from './lib/preflight.mjs';
import { stopCommands } from './lib/run.mjs';
import { ensureSecrets } from './lib/secrets.mjs';
import { forgetFirstPassword, seed } from './lib/seed.mjs';
import { keepRunning, startService, stopServices, waitUntilReady } from './lib/services.mjs';
import { readSettings, toEnvironment } from './lib/settings.mjs';
import { step } from './lib/steps.mjs';
import { stopOnSignals } from './lib/stop-on-signals.mjs';

const services = [];
const stopping = new AbortController();

await runMain(async () => {
  requireNode();
  stopOnSignals(stop, stopping.signal);
  const settings = readSettings();
  await step('Checking ports and disk', () => preflight(settings));
  const node = await bootstrap();
  const secrets = ensureSecrets(settings.dataDir);
  const envOf = (part) => withNode({ ...toEnvironment(part, settings, secrets), NODE_ENV: 'production' });
  await step('Building (a minute the first time)', () => build(toEnvironment('build', settings, {})));
  const login = await step('Preparing the database', () => seed(node, envOf('cms'), settings.dataDir));
  try {
    await step('Starting the CMS', () => startCms(node, envOf('cms'), settings));
    await step('Publishing the website', () => startPublisher(node, envOf('publisher'), settings));
    await step('Starting the preview', () => startPreview(node, envOf('preview'), settings));
    announce(settings, login);
    await keepRunning(services, { signal: stopping.signal, say: (message) => console.error(message) });
  } finally {
    await stopServices(services);
  }
}, stopping.signal);

async function preflight({ dataDir, cmsPort, sitePort, controlPort, previewPort }) {
  checkDataFolder(dataDir);
  await checkPort(cmsPort, 'CMS_PORT');
  await checkPort(sitePort, 'SITE_PORT', { host: 'localhost' });
  await checkPort(controlPort, 'CONTROL_PORT');
  await checkPort(previewPort, 'PREVIEW_PORT');
}

async function startCms(node, env, { dataDir, cmsUrl }) {
  const args = [inRoot('node_modules/@strapi/strapi/bin/strapi.js'), 'start'];
  await start(
    { name: 'cms', command: node, args, cwd: inRoot('apps/cms'), env, dataDir },
    `${cmsUrl}/_health`,
  );
}

/** launch.json makes Node give memory back, also in the build process, which has the same flags and environment: docs/decisions/0017. */
async function startPublisher(node, env, { dataDir, controlUrl }) {
  const cwd = inRoot('apps/publisher');
  const { flags, environment } = JSON.parse(readFileSync(path.join(cwd, 'launch.json'), 'utf8'));
  const args = [...flags, 'src/main.ts'];
  await start(
    { name: 'publisher', command: node, args, cwd, env: { ...env, ...environment }, dataDir },
    `${controlUrl}/ready`,
  );
}

async function startPreview(node, env, { dataDir, previewPort }) {
  const address = { HOST: '127.0.0.1', PORT: String(previewPort) };
  await start(
    {
      name: 'preview',
      command: node,
      args: ['src/preview/serve.ts'],
      cwd: inRoot('apps/web'),
      env: { ...env, ...address },
      dataDir,
    },
    `http://${address.HOST}:${previewPort}/ready`,
  );
}

async function start({ dataDir, ...service }, readyAt) {
  const started = startService({ ...service, logDir: path.join(dataDir, 'logs') });
  services.push(started);
  await waitUntilReady(started, readyAt);
}

function announce({ siteUrl, adminUrl, dataDir }, login) {
  console.log(`\n  The website:  ${siteUrl}\n  To edit it:   ${adminUrl}`);
  if (login)
    console.log(
      `\n  First login:  ${login.email}\n  Password:     ${login.password}\n  This password is shown only now. Change it in the admin, under your profile.`,
    );
  forgetFirstPassword(dataDir);
  console.log('\n  Ctrl-C stops everything.\n');
}

/** Ends everything, at whatever step. */
async function stop() {
  if (stopping.signal.aborted) return;
  console.log('\nStopping…');
  stopping.abort();
  await stopCommands();
  await stopServices(services);
  process.exit(0);
}
