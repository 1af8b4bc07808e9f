import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describeDev, measureDev } from './lib/bench/dev-loop.mjs';
import { benchEditing } from './lib/bench/editing.mjs';
import { measureEditors } from './lib/bench/editors.mjs';
import { makeInstallation } from './lib/bench/installation.mjs';
import { benchGoals, benchGrowth } from './lib/bench/large-sites.mjs';
import { measureMissing } from './lib/bench/missing.mjs';
import { benchPageBeside } from './lib/bench/page-beside.mjs';
import { measureEdits } from './lib/bench/publish-to-live.mjs';
import { describeMachine, inSeconds, median, report, toTable } from './lib/bench/report.mjs';
import { describeTestRuns, measureTestRuns } from './lib/bench/test-runs.mjs';
import { benchUploads } from './lib/bench/uploads.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { buildForStacks } from './lib/build.mjs';
import { Remedy, runMain } from './lib/fail.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { ROOT } from './lib/paths.mjs';
import { run } from './lib/run.mjs';
import { readSettings } from './lib/settings.mjs';
import { step } from './lib/steps.mjs';
import { readWords } from './lib/usage.mjs';

const EDITS = 20;
const TEST_RUNS = 3;
/** For each kind of address. */
const MISSING_SECONDS = 6;

/** What is measured instead of starts and publishes, and how. */
const BENCHES = {
  '--tests': ['test runs and the inner loop, three times (--tests=1: once)', benchTests],
  '--dev': ['what developers wait for in npm run dev', benchDev],
  '--goals': ['a site of 5,000 pages', built(benchGoals)],
  '--growth': ['sites of up to 20,000 pages', built(benchGrowth)],
  '--missing': ['what the public server answers where there is nothing', benchMissing],
  '--uploads': ['the memory that uploads take', built(benchUploads)],
  '--beside': ['how long a typed letter takes to the page beside the form', built(benchPageBeside)],
  '--editing': ['what staff wait for and click in the edit view', built(benchEditing)],
  '--running': [
    'what editors wait for in the installation that runs at CMS_URL; BENCH_LOGIN is email:password of one',
    () => benchRunning(),
  ],
};

const USAGE = {
  command: 'npm run bench',
  does: 'measures, and writes what it measured into docs/benchmarks.md.',
  uses: [
    ['', 'a fresh clone of HEAD, its second start, twenty publishes, checks and previews'],
    ...Object.entries(BENCHES).map(([word, [what]]) => [word, what]),
  ],
};

await runMain(async () => {
  requireNode();
  const [word] = readWords(USAGE, (word) => Object.hasOwn(BENCHES, nameOf(word)));
  await bootstrap();
  if (word === undefined) return benchStarts();
  const [, bench] = BENCHES[nameOf(word)];
  return bench(word);
});

/** Without what `--tests` may say behind it. */
function nameOf(word) {
  return word.replace(/^--tests=.*/, '--tests');
}

/** The large sites are made by what is built. */
function built(bench) {
  return async () => {
    await step('Building', buildForStacks);
    return bench();
  };
}

async function benchStarts() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const clone = path.join(folder, 'clone');
  try {
    await step('Cloning', () => run('git', ['clone', '--quiet', ROOT, clone]));
    const rows = await measureStarts(clone, path.join(folder, 'data'));
    report('The seed site', 'npm run bench', describe(rows));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchTests(option) {
  const times = Number(option.split('=')[1] ?? TEST_RUNS);
  if (!(Number.isInteger(times) && times > 0))
    throw new Remedy(`"${option}" does not say how often.`, 'Write --tests, or --tests=1 for once.');
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const made = describeMachine();
    const keep = (measured) =>
      report('Test runs', `npm run bench -- ${option}`, describeTestRuns(measured), { made });
    await measureTestRuns(ROOT, folder, times, { step, keep });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchDev() {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    const measured = await step('npm run dev', () => measureDev(ROOT, path.join(folder, 'data'), TEST_RUNS));
    report('Developing', 'npm run bench -- --dev', describeDev(measured));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchMissing() {
  const rows = await step('Asking for addresses', () => measureMissing(MISSING_SECONDS));
  report('Addresses at which there is nothing', 'npm run bench -- --missing', describe(rows));
}

async function benchRunning(env = process.env) {
  const [, email, password] = /^([^:]+):(.+)$/.exec(env.BENCH_LOGIN ?? '') ?? [];
  if (!password)
    throw new Remedy(
      'There is no login to measure with.',
      'Set BENCH_LOGIN to e-mail:password of an editor.',
    );
  const rows = await measureEditors(readSettings(), { email, password }, EDITS);
  report('What editors wait for', 'npm run bench -- --running', describe(rows));
}

function describe(rows) {
  return toTable(
    ['what', 'to reach', 'measured'],
    rows.map(({ what, goal, measured }) => [what, goal, measured]),
  );
}

async function measureStarts(clone, dataDir) {
  const installation = await makeInstallation(clone, dataDir);
  const first = await step('First start', installation.start);
  const login = readLogin(first.output);
  await first.stop();
  const second = await step('Second start', installation.start);
  await installation.rest();
  const times = await step(`${EDITS} publishes`, () => measureEdits(installation, login, EDITS));
  const editors = await measureEditors(installation, login, EDITS);
  await second.stop();
  return [
    {
      what: 'fresh clone to both addresses answering, install included',
      goal: '≤ 5 min',
      measured: inSeconds(first.ms),
    },
    { what: 'second `npm start` to both answering', goal: '≤ 15 s', measured: inSeconds(second.ms) },
    {
      what: `publish to visible on the public page, seed site, ${EDITS} edits 2 s apart, median`,
      goal: '≤ 1.5 s',
      measured: inSeconds(median(times)),
    },
    { what: 'the same, worst', goal: '≤ 3 s', measured: inSeconds(Math.max(...times)) },
    ...editors,
  ];
}

function readLogin(output) {
  const email = /First login:\s+(\S+)/.exec(output)?.[1];
  const password = /Password:\s+(\S+)/.exec(output)?.[1];
  if (!email || !password) throw new Error(`npm start did not show the first login:\n${output}`);
  return { email, password };
}
