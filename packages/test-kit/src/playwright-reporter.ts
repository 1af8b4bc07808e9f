import path from 'node:path';
import type { FullConfig, Reporter, TestCase, TestError, TestResult } from '@playwright/test/reporter';
import { type FileReport, type TestReport, writeReport } from './report.ts';

/** Reports what ran in the shape that `npm test` reads. */
export default class PlaywrightReporter implements Reporter {
  private readonly outputFile: string;
  private readonly files = new Map<string, FileReport>();
  private readonly errors: string[] = [];
  private root = '';

  /** @param options.outputFile relative to the configuration's folder. */
  constructor({ outputFile }: { outputFile: string }) {
    this.outputFile = outputFile;
  }

  onBegin({ configFile = '' }: FullConfig): void {
    this.root = path.dirname(configFile);
  }

  onTestEnd(test: TestCase, result: TestResult): void {
    if (test.outcome() === 'unexpected' && result.retry < test.retries) return;
    const file = this.fileOf(test);
    const startedAt = test.results.map(({ startTime }) => startTime.getTime());
    file.startedAt = Math.min(file.startedAt, ...startedAt);
    file.endedAt = Math.max(file.endedAt, result.startTime.getTime() + result.duration);
    file.tests.push(describeTest(test));
  }

  onError({ stack, message = '' }: TestError): void {
    this.errors.push(stack ?? message);
  }

  onEnd(): void {
    const report = { files: [...this.files.values()], errors: this.errors };
    writeReport(path.resolve(this.root, this.outputFile), report);
  }

  /** Where the test is declared may be another file, which makes tests of tables. */
  private fileOf(test: TestCase): FileReport {
    const [, , name = ''] = test.titlePath();
    const file = path.relative(this.root, path.join(test.parent.project()?.testDir ?? '', name));
    const report = this.files.get(file) ?? {
      file,
      startedAt: Number.POSITIVE_INFINITY,
      endedAt: 0,
      tests: [],
      errors: [],
    };
    this.files.set(file, report);
    return report;
  }
}

/** A test that passes only when it is tried again has failed. */
const STATES: Record<ReturnType<TestCase['outcome']>, TestReport['state']> = {
  expected: 'passed',
  unexpected: 'failed',
  flaky: 'failed',
  skipped: 'skipped',
};

function describeTest(test: TestCase): TestReport {
  const title = test.titlePath().slice(3).join(' > ');
  const ms = test.results.reduce((sum, { duration }) => sum + duration, 0);
  const errors = test.results.flatMap((result) => result.errors);
  const error = errors.map(({ stack, message }) => stack ?? message ?? '').join('\n') || null;
  return { title, state: STATES[test.outcome()], ms, error };
}
