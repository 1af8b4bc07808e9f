import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { explain, isKilled, toVerdictTable } from './describe.mjs';
import { judge } from './judge.mjs';
import { groupByCommand, toCommand } from './test-steps.mjs';
import { applyEdit } from './working-copy.mjs';

const NOTICES = [{ step: 'unit', file: 'apps/web/src/a.test.ts', title: 'adds' }];

function reportOf(...tests) {
  const described = tests.map(([title, state, error = null]) => ({ title, state, error }));
  return { files: [{ tests: described, errors: [] }], errors: [] };
}

describe('a mutant', () => {
  it('is noticed when the test fails that has to, which is named first', () => {
    const report = reportOf(['sums > takes away', 'failed'], ['sums > adds numbers', 'failed']);
    const failed = ['sums > adds numbers', 'sums > takes away'];
    assert.deepEqual(judge(report, NOTICES), { failed, passed: [], problem: null });
  });

  it('is noticed when one row of a table of tests fails', () => {
    const report = reportOf(['adds 1', 'passed'], ['adds 2', 'failed']);
    assert.deepEqual(judge(report, NOTICES).passed, []);
  });

  it('survives when only another test fails', () => {
    const report = reportOf(['adds', 'passed'], ['takes away', 'failed']);
    assert.deepEqual(judge(report, NOTICES).passed, ['adds']);
  });

  it('is not judged without a report, by a file that cannot be loaded, or by a test that did not run', () => {
    const reports = [
      null,
      { files: [{ tests: [], errors: ['SyntaxError'] }], errors: [] },
      reportOf(['adds', 'skipped']),
      reportOf(),
    ];
    const problems = reports.map((report) => judge(report, NOTICES).problem);
    assert.deepEqual(problems, [
      'The tests wrote no report.',
      'A test file cannot be loaded or prepared: SyntaxError',
      'No test ran with the title “adds”.',
      'No test ran with the title “adds”.',
    ]);
  });
});

describe('a verdict', () => {
  const verdict = { name: 'm', failed: [], passed: [], problems: [], ms: 1200 };
  const failed = ['a|b', '<c>', 'd', 'e'].map((title) => ({ step: 'unit', title }));

  it('names the first three tests in the table', () => {
    const [, , row] = toVerdictTable([{ ...verdict, failed }]).split('\n');
    assert.equal(row, '| m | unit: a\\|b<br>unit: &lt;c><br>unit: d<br>and 1 more | 1.20 s |');
  });

  it('is a kill only when every test noticed it that has to', () => {
    const survived = { ...verdict, failed, passed: ['adds'] };
    const unjudged = { ...verdict, failed, problems: ['It does not compile.'] };
    const verdicts = [{ ...verdict, failed }, survived, unjudged, verdict];
    assert.deepEqual(verdicts.map(isKilled), [true, false, false, false]);
    assert.deepEqual(verdicts.map(explain), [
      null,
      '“m” survived: “adds” passed.',
      '“m” could not be judged:\nIt does not compile.',
      '“m” survived.',
    ]);
  });
});

describe('the command of a test', () => {
  it('builds what the step needs, and runs the file in its workspace', () => {
    assert.deepEqual(toCommand(NOTICES[0]), {
      folder: 'apps/web',
      tool: 'vitest',
      args: ['run', 'src/a.test.ts'],
      tasks: ['build', '--filter=@pain/web^...'],
    });
  });

  it('runs a test in the browser by its title alone, and builds everything', () => {
    const notice = { step: 'browser', file: 'e2e/tests/a.spec.ts', title: 'costs £1 (or more)' };
    const { folder, args, tasks } = toCommand(notice);
    assert.deepEqual(
      [folder, args, tasks],
      ['e2e', ['test', 'tests/a.spec.ts', '-g', 'costs £1 \\(or more\\)'], ['build', 'snapshot']],
    );
  });

  it('is one for two tests of a file', () => {
    const groups = groupByCommand([...NOTICES, { ...NOTICES[0], title: 'takes away' }]);
    assert.deepEqual(
      groups.map(({ notices }) => notices.length),
      [2],
    );
  });
});

describe('an edit', () => {
  const edit = { file: 'a.ts', find: 'x', replace: '$&' };

  it('puts its text where the other one was, as it is', () => assert.equal(applyEdit('axb', edit), 'a$&b'));

  it('is refused when its place is not there, or not the only one', () => {
    assert.throws(() => applyEdit('ab', edit), /a\.ts does not contain: x/);
    assert.throws(() => applyEdit('xx', edit), /a\.ts contains 2 times: x/);
  });
});
