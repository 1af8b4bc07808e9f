import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import path from 'node:path';
import { mapFewAtATime } from '../disk/few-at-a-time.ts';
import { inSlices } from '../disk/in-slices.ts';

interface Known {
  /** Changes whenever the file is written. */
  version: string;
  digest: string;
}

/**
 * SHA-256 of the files of a folder. Of a file that nobody has written since, it is
 * known from the time before.
 */
export class Digests {
  private known: ReadonlyMap<string, Known> = new Map();

  /**
   * @param files paths in the folder.
   * @returns the digests by path, in the order given.
   * @throws Error when a file is not there.
   */
  async of(folder: string, files: readonly string[]): Promise<Record<string, string>> {
    const versions = await inSlices(files, (file) => versionOf(path.join(folder, file)));
    const next = new Map<string, Known>();
    await mapFewAtATime([...files.entries()], async ([index, file]) => {
      const version = versions[index] ?? '';
      const known = this.known.get(path.join(folder, file));
      const digest = known?.version === version ? known.digest : await digestOf(path.join(folder, file));
      next.set(path.join(folder, file), { version, digest });
    });
    this.known = next;
    return Object.fromEntries(files.map((file) => [file, next.get(path.join(folder, file))?.digest ?? '']));
  }
}

function versionOf(file: string): string {
  const { size, mtimeNs, ctimeNs, ino } = statSync(file, { bigint: true });
  return [size, mtimeNs, ctimeNs, ino].join();
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}
