import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { RunOptions } from './run-options.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CMS = path.join(ROOT, 'apps/cms');
const VITEST = path.join(ROOT, 'node_modules/vitest/vitest.mjs');
/** What says of a test that it tries a property with many inputs. */
const PROPERTY = 'fc.assert(';
const MOST_OUTPUT = 64 * 2 ** 20;

/**
 * Runs all tests of properties, those of the real CMS among them, as often as said,
 * each time with other inputs.
 *
 * @returns how many files of tests there are, and how often each was run.
 * @throws Error with what Vitest wrote and the seed, at the first failure.
 */
export async function tryProperties({ times, seed, say }: Omit<RunOptions, 'stack'>) {
  const unit = findTests(ROOT, '{apps,packages}/*/src/**/*.test.ts');
  const contract = findTests(CMS, 'contract/**/*.test.ts');
  for (let turn = 0; turn < times; turn += 1) {
    say(`${turn + 1} of ${times}`);
    await runTests(ROOT, unit, seed + turn);
    await runTests(CMS, ['--config', 'vitest.contract.config.mts', ...contract], seed + turn);
  }
  return { files: unit.length + contract.length, times };
}

function findTests(folder: string, pattern: string): string[] {
  const files = globSync(pattern, { cwd: folder });
  return files.filter((file) => readFileSync(path.join(folder, file), 'utf8').includes(PROPERTY));
}

async function runTests(folder: string, words: readonly string[], seed: number): Promise<void> {
  try {
    await promisify(execFile)(process.execPath, [VITEST, 'run', ...words], {
      cwd: folder,
      env: { ...process.env, SOAK_SEED: String(seed), NO_COLOR: '1' },
      maxBuffer: MOST_OUTPUT,
    });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`With SOAK_SEED=${seed} the tests of properties failed.\n${stdout}${stderr}`, {
      cause: error,
    });
  }
}
