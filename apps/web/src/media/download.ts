import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { reasonOf } from '../content/cms-error.ts';

/** How long a host may send nothing, and how long a whole download may take, in milliseconds. */
const SILENCE_MS = 30_000;
const DOWNLOAD_MS = 600_000;
/** In bytes: more than the media library takes. */
const SIZE_LIMIT = 128 * 1024 * 1024;
const GONE: ReadonlySet<number> = new Set([404, 410]);
/** Statuses below 500 that ask to come again. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429]);

/** A file that a host does not give. */
export class Unfetched extends Error {
  override readonly name = 'Unfetched';
  /** `gone` and `refused` stay so until somebody does something; what failed may be there later. */
  readonly kind: 'gone' | 'refused' | 'failed';

  constructor(kind: Unfetched['kind'], reason: string) {
    super(reason);
    this.kind = kind;
  }
}

/**
 * Fetches a file, as a whole or not at all, in a time that has an end whatever the host does.
 *
 * @throws Unfetched when the host does not give it; the system's error when the disk does not take it.
 */
export async function download(url: URL, target: string): Promise<void> {
  const partial = `${target}.partial`;
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error(describeSilence())), SILENCE_MS);
  try {
    const signal = AbortSignal.any([silence.signal, AbortSignal.timeout(DOWNLOAD_MS)]);
    const body = await open(url, signal);
    await pipeline(body, (chunks) => watch(chunks, timer), createWriteStream(partial));
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error instanceof Unfetched || isOfDisk(error) ? error : new Unfetched('failed', reasonOf(error));
  } finally {
    clearTimeout(timer);
  }
}

async function open(url: URL, signal: AbortSignal): Promise<NonNullable<Response['body']>> {
  const { ok, status, body } = await fetch(url, { signal });
  if (ok && body !== null) return body;
  await body?.cancel();
  throw new Unfetched(judge(status), `status ${status}`);
}

function judge(status: number): Unfetched['kind'] {
  if (GONE.has(status)) return 'gone';
  const isForGood = status >= 400 && status < 500 && !PASSING.has(status);
  return isForGood ? 'refused' : 'failed';
}

/** Passes on what comes, and notes that something does. */
async function* watch(chunks: AsyncIterable<Uint8Array>, timer: NodeJS.Timeout): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of chunks) {
    timer.refresh();
    size += chunk.byteLength;
    if (size > SIZE_LIMIT) throw new Unfetched('refused', `more than ${SIZE_LIMIT} bytes`);
    yield chunk;
  }
}

function describeSilence(): string {
  return `nothing came for ${SILENCE_MS / 1000} seconds`;
}

/** Errors of the network come wrapped, those of the disk as they are. */
function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}
