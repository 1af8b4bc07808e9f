import { describeMachine, report } from './lib/bench/report.mjs';
import { bootstrap } from './lib/bootstrap.mjs';
import { Remedy, runMain } from './lib/fail.mjs';
import { findBrowser } from './lib/find-browser.mjs';
import { explain, isKilled, toVerdictTable } from './lib/mutants/describe.mjs';
import { MUTANTS } from './lib/mutants/mutants.mjs';
import { groupByCommand } from './lib/mutants/test-steps.mjs';
import { runTests, tryMutant } from './lib/mutants/try-mutant.mjs';
import { makeWorkingCopy } from './lib/mutants/working-copy.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { QUIET } from './lib/quiet.mjs';
import { run } from './lib/run.mjs';
import { step } from './lib/steps.mjs';
import { readWords } from './lib/usage.mjs';

const FILE = 'docs/mutants.md';
const TITLE = 'What noticed each mutant';
const SKIP_CLEAN = '--skip-clean';

const USAGE = {
  command: 'npm run mutants',
  does: `breaks a copy of the last commit in twelve ways, one by one, and shows which tests notice. The last result of all is kept in ${FILE}.`,
  uses: [
    ['', 'all of them'],
    ['WORDS …', `only those with such words in their names: ${MUTANTS.map(({ name }) => name).join('; ')}`],
    [SKIP_CLEAN, 'without the run on the copy before it is broken'],
  ],
};

await runMain(async () => {
  requireNode();
  const { mutants, skipsClean } = readWishes(readWords(USAGE, isKnown));
  await bootstrap();
  const env = await testEnvironment(mutants);
  // Taken at the start, because an hour later the last commit may be another one.
  const made = describeMachine();
  const copy = await step('Copying the last commit', makeWorkingCopy);
  await step('Building the copy', () => build(copy, env));
  if (!skipsClean) await refuseFailingTests(copy, mutants, env);
  const verdicts = [];
  for (const mutant of mutants) verdicts.push(await tryAloud(copy, mutant, env));
  conclude(verdicts, made);
});

function isKnown(word) {
  return word === SKIP_CLEAN || MUTANTS.some(({ name }) => name.includes(word));
}

function readWishes(args) {
  const words = args.filter((arg) => arg !== SKIP_CLEAN);
  const isWanted = ({ name }) => words.length === 0 || words.some((word) => name.includes(word));
  return { mutants: MUTANTS.filter(isWanted), skipsClean: words.length < args.length };
}

async function testEnvironment(mutants) {
  const needsBrowser = mutants.some(({ noticedBy }) => noticedBy.some(({ step }) => step === 'browser'));
  const browser = needsBrowser ? await findBrowser() : null;
  return { ...withNode(), ...QUIET, ...(browser ? { CHROMIUM_PATH: browser } : {}) };
}

async function build(copy, env) {
  await run(`${copy}/node_modules/.bin/turbo`, ['run', 'build'], { cwd: copy, env });
}

/** A test that fails in any case notices nothing. */
async function refuseFailingTests(copy, mutants, env) {
  for (const group of groupByCommand(mutants.flatMap(({ noticedBy }) => noticedBy))) {
    const [{ step: name, file }] = group.notices;
    const runThem = () => runTests(copy, group, env);
    const { failed, problem, output } = await step(`Unbroken: ${name}: ${file}`, runThem);
    if (failed.length === 0 && problem === null) continue;
    throw new Remedy(
      `${file} fails without any mutant: ${problem ?? failed.join(', ')}\n${output}`,
      'Repair the test or the code, and commit it: only what is committed is tested here.',
    );
  }
}

async function tryAloud(copy, mutant, env) {
  const verdict = await step(`Broken: ${mutant.name}`, () => tryMutant(copy, mutant, env));
  console.log(explain(verdict) ?? `  noticed by: ${verdict.failed[0].title}`);
  return verdict;
}

function conclude(verdicts, made) {
  const table = toVerdictTable(verdicts);
  if (verdicts.length === MUTANTS.length) report(TITLE, 'npm run mutants', table, { file: FILE, made });
  else console.log(`\n${table}`);
  const unnoticed = verdicts.filter((verdict) => !isKilled(verdict));
  if (unnoticed.length === 0) return;
  console.error(`\nNot noticed: ${unnoticed.map(({ name }) => name).join(', ')}. It says why above.`);
  process.exit(1);
}
