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
    // Only the last of several tries decides.
    if (result.status !== test.expectedStatus && result.retry < test.retries) return;
    const file = this.fileOf(test);
    file.startedAt = Math.min(file.startedAt, result.startTime.getTime());
    file.endedAt = Math.max(file.endedAt, result.startTime.getTime() + result.duration);
    file.tests.push(describeTest(test, result));
  }

  onError({ stack, message = '' }: TestError): void {
    this.errors.push(stack ?? message);
  }

  onEnd(): void {
    const report = { files: [...this.files.values()], errors: this.errors };
    writeReport(path.resolve(this.root, this.outputFile), report);
  }

  private fileOf({ location }: TestCase): FileReport {
    const file = path.relative(this.root, location.file);
    const report = this.files.get(file) ?? {
      file,
      startedAt: Number.POSITIVE_INFINITY,
      endedAt: 0,
      tests: [],
    };
    this.files.set(file, report);
    return report;
  }
}

function describeTest(test: TestCase, { status, duration, errors }: TestResult): TestReport {
  const title = test.titlePath().slice(3).join(' > ');
  const error = errors.map(({ stack, message }) => stack ?? message ?? '').join('\n') || null;
  if (status === 'skipped') return { title, state: 'skipped', ms: duration, error: null };
  return { title, state: status === test.expectedStatus ? 'passed' : 'failed', ms: duration, error };
}
