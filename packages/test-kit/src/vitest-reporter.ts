import path from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { type FileReport, type TestReport, writeReport } from './report.ts';

/** The title under which a file that cannot be loaded or prepared is reported. */
const WHOLE_FILE = '(the whole file)';

/** Reports what ran in the shape that `npm test` reads. */
export default class VitestReporter implements Reporter {
  private readonly outputFile: string;
  private readonly startedAt = new Map<string, number>();
  private readonly files: FileReport[] = [];
  private root = '';

  /** @param options.outputFile relative to the workspace. */
  constructor({ outputFile }: { outputFile: string }) {
    this.outputFile = outputFile;
  }

  onInit({ config }: Vitest): void {
    this.root = config.root;
  }

  onTestModuleStart({ id }: TestModule): void {
    this.startedAt.set(id, Date.now());
  }

  onTestModuleEnd(module: TestModule): void {
    const endedAt = Date.now();
    const startedAt = this.startedAt.get(module.id) ?? endedAt;
    const file = path.relative(this.root, module.moduleId);
    this.files.push({ file, startedAt, endedAt, tests: describeModule(module) });
  }

  onTestRunEnd(_modules: unknown, unhandled: readonly { message: string; stack?: string }[]): void {
    const errors = unhandled.map(({ message, stack }) => stack ?? message);
    writeReport(path.resolve(this.root, this.outputFile), { files: this.files, errors });
  }
}

function describeModule(module: TestModule): TestReport[] {
  const tests = [...module.children.allTests()].map(describeTest);
  if (module.state() !== 'failed' || tests.some(({ state }) => state === 'failed')) return tests;
  const error = module.errors().map(({ message, stack }) => stack ?? message);
  return [...tests, { title: WHOLE_FILE, state: 'failed', ms: 0, error: error.join('\n') }];
}

function describeTest(test: TestCase): TestReport {
  const { state, errors = [] } = test.result();
  const ms = Math.round(test.diagnostic()?.duration ?? 0);
  const error = errors.map(({ stack, message }) => stack ?? message).join('\n') || null;
  return { title: test.fullName, state: state === 'pending' ? 'skipped' : state, ms, error };
}
