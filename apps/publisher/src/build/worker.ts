import { cp, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { faultsOf } from '@pain/schema';
import { type BuildRequest, buildSite } from '@pain/web/build';
import { explainDiskError } from '../disk-error.ts';
import type { BuildFailure, FromWorker, ToWorker } from './messages.ts';

const MEGABYTE = 1024 * 1024;

/** The process that builds: kept warm between builds, because a cold one takes seconds to get going. */
process.on('message', async (message: ToWorker) => {
  send('build' in message ? await answer(message.build) : await practise(message.practise));
});
process.on('disconnect', () => process.exit(0));

async function answer(build: BuildRequest): Promise<FromWorker> {
  const result = await buildSite(build).then(
    (report) => ({ report }),
    (error: unknown) => ({ failure: describe(explainDiskError(error, build.outDir)) }),
  );
  return { ...result, memoryMb: Math.round(process.memoryUsage().rss / MEGABYTE) };
}

/** Builds beside the real output, with what the last build kept, and throws it away. */
async function practise({ outDir, cacheDir, ...request }: BuildRequest): Promise<FromWorker> {
  const spare = path.join(cacheDir, 'practice');
  try {
    await rm(spare, { recursive: true, force: true });
    for (const name of await readdir(cacheDir)) await copyCache(name, cacheDir, outDir, spare);
    return await answer({
      ...request,
      outDir: path.join(spare, 'build'),
      cacheDir: path.join(spare, 'cache'),
    });
  } catch (error) {
    return { failure: describe(explainDiskError(error, spare)), memoryMb: 0 };
  } finally {
    await rm(spare, { recursive: true, force: true });
  }
}

async function copyCache(name: string, cacheDir: string, outDir: string, spare: string): Promise<void> {
  const source = path.join(cacheDir, name);
  if (source === outDir || source === spare) return;
  await cp(source, path.join(spare, 'cache', name), { recursive: true });
}

function describe(error: unknown): BuildFailure {
  if (error instanceof Error) return { kind: error.name, message: error.message, faults: faultsOf(error) };
  return { kind: 'Error', message: String(error) };
}

function send(message: FromWorker): void {
  process.send?.(message);
}
