import { faultsOf } from '@pain/schema';
import { buildSite } from '@pain/web/build';
import { explainDiskError } from '../disk/disk-error.ts';
import type { BuildFailure, FromWorker, ToWorker } from './messages.ts';

const MEGABYTE = 1024 * 1024;
const TIDY_FROM_MB = 700;

/** The process that builds: kept warm between builds, because a cold one takes seconds to get going. */
process.on('message', async (message: ToWorker) => {
  const done = await answer(message);
  process.send?.(done);
  // While nobody waits, and not each time: on its own V8 lets a process take a gigabyte first.
  if (done.memoryMb > TIDY_FROM_MB) globalThis.gc?.();
});
process.on('disconnect', () => process.exit(0));

async function answer(build: ToWorker): Promise<FromWorker> {
  const result = await buildSite(build).then(
    (report) => ({ report }),
    (error: unknown) => ({ failure: describe(explainDiskError(error, build.outDir)) }),
  );
  return { ...result, memoryMb: Math.round(process.memoryUsage().rss / MEGABYTE) };
}

function describe(error: unknown): BuildFailure {
  if (error instanceof Error) return { kind: error.name, message: error.message, faults: faultsOf(error) };
  return { kind: 'Error', message: String(error) };
}
