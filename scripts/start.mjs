import { bootstrap } from './lib/bootstrap.mjs';
import { build } from './lib/build.mjs';
import { runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { describeParts } from './lib/parts.mjs';
import { checkDataFolder, holdPorts } from './lib/preflight.mjs';
import { stopCommands } from './lib/run.mjs';
import { ensureSecrets } from './lib/secrets.mjs';
import { forgetFirstPassword, seed } from './lib/seed.mjs';
import { keepRunning, startService, stopServices, waitUntilReady } from './lib/services.mjs';
import { readSettings, toEnvironment } from './lib/settings.mjs';
import { step } from './lib/steps.mjs';
import { stopOnSignals } from './lib/stop-on-signals.mjs';
import { readWords } from './lib/usage.mjs';

const USAGE = {
  command: 'npm start',
  does: 'brings a fresh clone, or any later state, to a running CMS and a live site: installs, builds, seeds, starts.',
  more: 'docs/operating.md',
};

const services = [];
const stopping = new AbortController();

await runMain(async () => {
  requireNode();
  readWords(USAGE);
  stopOnSignals(stop, stopping.signal);
  const settings = readSettings();
  const releasePorts = await step('Checking ports and disk', () => preflight(settings));
  const node = await bootstrap();
  const secrets = ensureSecrets(settings.dataDir);
  const envOf = (part) => withNode({ ...toEnvironment(part, settings, secrets), NODE_ENV: 'production' });
  await step('Building (a minute the first time)', () => build(toEnvironment('build', settings, {})));
  const login = await step('Preparing the database', () => seed(node, envOf('cms'), settings.dataDir));
  try {
    await releasePorts();
    const { cms, publisher, preview } = describeParts({ node, settings, envOf });
    await step('Starting the CMS', () => start(cms));
    await step('Publishing the website', () => start(publisher));
    await step('Starting the preview', () => start(preview));
    announce(settings, login);
    await keepRunning(services, { signal: stopping.signal, say: (message) => console.error(message) });
  } finally {
    await stopServices(services);
  }
}, stopping.signal);

function preflight(settings) {
  checkDataFolder(settings.dataDir);
  return holdPorts(settings);
}

async function start(part) {
  const started = startService(part);
  services.push(started);
  await waitUntilReady(started, part.readyAt);
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
