import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One test that ran. */
export interface TestReport {
  /** With the groups that it stands in, from the outermost on. */
  title: string;
  state: 'passed' | 'failed' | 'skipped';
  ms: number;
  /** What went wrong; null when nothing did. */
  error: string | null;
}

/** One test file, from its first hook to its last, in milliseconds since 1970. */
export interface FileReport {
  /** Relative to the workspace. */
  file: string;
  startedAt: number;
  endedAt: number;
  tests: TestReport[];
  /** Why the file could not be loaded, or a group of its tests not be prepared or tidied up. */
  errors: string[];
}

/** What every test runner of the house reports, for `npm test` to read. */
export interface SuiteReport {
  files: FileReport[];
  /** What went wrong outside of any test. */
  errors: string[];
}

/** Writes a report where `npm test` looks for it. */
export function writeReport(file: string, report: SuiteReport): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(report));
}
