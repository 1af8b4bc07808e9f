import { existsSync } from 'node:fs';
import path from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { build } from './lib/build.mjs';
import { runMain } from './lib/fail.mjs';
import { inTurn } from './lib/in-turn.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { describeParts } from './lib/parts.mjs';
import { checkDataFolder, checkFreeSpace, holdPorts } from './lib/preflight.mjs';
import { stopCommands } from './lib/run.mjs';
import { ensureSecrets } from './lib/secrets.mjs';
import { forgetFirstPassword, prepareDatabase } from './lib/seed.mjs';
import { keepRunning, startService, stopServices, waitUntilReady } from './lib/services.mjs';
import { readSettings, toEnvironment } from './lib/settings.mjs';
import { startParts, startUntilAllRun } from './lib/start-parts.mjs';
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
  const { dataDir } = settings;
  const wasLive = existsSync(path.join(dataDir, 'site/current'));
  const releasePorts = await step('Checking ports and disk', () => preflight(settings, wasLive));
  const node = await bootstrap();
  const secrets = ensureSecrets(dataDir);
  const envOf = (part) => withNode({ ...toEnvironment(part, settings, secrets), NODE_ENV: 'production' });
  await step('Building (a minute the first time)', () =>
    inTurn(() => build(toEnvironment('build', settings, {}))),
  );
  const prepare = () => {
    checkFreeSpace(dataDir);
    return prepareDatabase(node, envOf('cms'), dataDir);
  };
  const kept = [];
  const start = async (title, part) => {
    if (services.some(({ name }) => name === part.name)) return;
    await releasePorts(part.name);
    kept.push(keepUp(await step(title, () => launch(part))));
  };
  const parts = describeParts({ node, settings, envOf });
  try {
    const login = await startUntilAllRun(() => startParts(parts, { wasLive, prepare, start }), {
      isServed: () => wasLive && kept.length > 0,
      say: (problem, isTriedAgain) => describeFailure(problem, isTriedAgain, settings),
      signal: stopping.signal,
    });
    if (kept.length === Object.keys(parts).length) announce(settings, login);
    await Promise.all(kept);
  } finally {
    await stopServices(services);
  }
}, stopping.signal);

function keepUp(service) {
  return keepRunning(service, services, {
    signal: stopping.signal,
    say: (message) => console.error(message),
  });
}

function preflight(settings, wasLive) {
  checkDataFolder(settings.dataDir, { wasLive });
  return holdPorts(settings);
}

/** What does not respond is ended, so that it can be started again. */
async function launch(part) {
  const started = startService(part);
  services.push(started);
  try {
    await waitUntilReady(started, part.readyAt);
  } catch (error) {
    await stopServices([started]);
    services.splice(services.indexOf(started), 1);
    throw error;
  }
  return started;
}

function describeFailure(problem, isTriedAgain, { siteUrl }) {
  const next = isTriedAgain ? 'It is tried again automatically.' : 'Once that is put right, start again.';
  console.error(`\n${problem}\n\n  The website stays as it was: ${siteUrl}\n  ${next} Ctrl-C stops it.\n`);
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
