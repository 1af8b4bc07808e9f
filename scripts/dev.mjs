import path from 'node:path';
import { bootstrap } from './lib/bootstrap.mjs';
import { buildWebsite } from './lib/build.mjs';
import { compileSite } from './lib/dev/compile-site.mjs';
import { startCompiler, waitForEnd } from './lib/dev/compiler.mjs';
import { makeProcesses, newsIn } from './lib/dev/processes.mjs';
import { makeReload } from './lib/dev/reload.mjs';
import { runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { DEVELOPED_CMS, describeDevelopedParts } from './lib/parts.mjs';
import { checkDataFolder, holdPorts } from './lib/preflight.mjs';
import { stopCommands } from './lib/run.mjs';
import { ensureSecrets } from './lib/secrets.mjs';
import { forgetFirstPassword, prepareDatabase } from './lib/seed.mjs';
import { stopServices } from './lib/services.mjs';
import { readSettings, toEnvironment } from './lib/settings.mjs';
import { step } from './lib/steps.mjs';
import { stopOnSignals } from './lib/stop-on-signals.mjs';
import { readWords } from './lib/usage.mjs';
import { watchSources } from './lib/watch-sources.mjs';

const USAGE = {
  command: 'npm run dev',
  does: 'runs CMS, website, preview and publisher for developers. They take up what is saved; what does not compile is said, and what compiled before runs on.',
  more: 'CONTRIBUTING.md, The loops',
};

/** What runs as it is written; all else is taken up once it is compiled. */
const WATCHED = ['packages/blocks', 'apps/web/src', 'apps/web/public', 'apps/publisher/src'];

const stopping = new AbortController();
let compiler;
let processes;
let allStarted;
const started = new Promise((resolve) => {
  allStarted = resolve;
});

await runMain(async () => {
  requireNode();
  readWords(USAGE);
  stopOnSignals(stop, stopping.signal);
  const settings = readSettings();
  checkDataFolder(settings.dataDir);
  const releasePorts = await holdPorts(settings, { command: 'npm run dev', alsoDevelopment: true });
  const node = await bootstrap();
  const secrets = ensureSecrets(settings.dataDir);
  const envOf = (part) => withNode(toEnvironment(part, settings, secrets));
  await step('Building the website', () => buildWebsite(envOf('build')));
  const parts = describeDevelopedParts({ node, settings, envOf });
  processes = makeProcesses(parts, say);
  const reload = makeReload({
    processes,
    compileSite: () => compileSite(node, envOf('build')),
    started,
    say,
  });
  compiler = startCompiler({ node, logDir: path.join(settings.dataDir, 'logs'), onEmitted: reload, say });
  await step('Compiling the CMS', () => compiler.ready);
  const login = await prepareDatabase(node, envOf('cms'), settings.dataDir, DEVELOPED_CMS);
  await releasePorts();
  for (const name of Object.keys(parts)) await processes.restart(name);
  announce(settings, login);
  watchSources(WATCHED, reload, stopping.signal);
  allStarted();
  await waitForEnd(compiler.service);
}, stopping.signal);

/** Each line with the name of what says it. */
function say(name, text) {
  for (const line of newsIn(text)) console.log(`${name.padEnd(9)} │ ${line}`);
}

function announce({ siteUrl, adminUrl, developmentPort, dataDir }, login) {
  console.log(`
  The website as its sources are:  http://localhost:${developmentPort}
  The website as published:        ${siteUrl}
  To edit it:                      ${adminUrl}`);
  if (login)
    console.log(`  First login:                     ${login.email} with ${login.password} (shown only now)`);
  forgetFirstPassword(dataDir);
  console.log('\n  Save a file, and what it belongs to takes it up. Ctrl-C stops everything.\n');
}

/** Ends everything, at whatever step. */
async function stop() {
  if (stopping.signal.aborted) return;
  console.log('\nStopping…');
  stopping.abort();
  await Promise.all([stopCommands(), compiler && stopServices([compiler.service]), processes?.stop()]);
  process.exit(0);
}
