import path from 'node:path';
import type { Reporter, TestCase, TestModule, Vitest } from 'vitest/node';
import { type FileReport, type TestReport, writeReport } from './report.ts';

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
    const tests = [...module.children.allTests()].map(describeTest);
    // Those of hooks are of the group that they stand in.
    const groups = [module, ...module.children.allSuites()];
    const errors = groups.flatMap((group) => group.errors().map(toText));
    this.files.push({ file, startedAt, endedAt, tests, errors });
  }

  onTestRunEnd(_modules: unknown, unhandled: readonly Failure[]): void {
    const report = { files: this.files, errors: unhandled.map(toText) };
    writeReport(path.resolve(this.root, this.outputFile), report);
  }
}

interface Failure {
  message: string;
  stack?: string | undefined;
}

function toText({ message, stack }: Failure): string {
  return stack ?? message;
}

function describeTest(test: TestCase): TestReport {
  const { state, errors = [] } = test.result();
  const ms = Math.round(test.diagnostic()?.duration ?? 0);
  const error = errors.map(toText).join('\n') || null;
  return { title: test.fullName, state: state === 'pending' ? 'skipped' : state, ms, error };
}
