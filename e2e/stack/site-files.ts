import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Every file below a folder, by its path. */
export async function readFiles(folder: string): Promise<{ name: string; content: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Promise.all(
    files.map(async (file) => ({ name: path.relative(folder, file), content: await readFile(file) })),
  );
}

/** The forms that a release adds to what was built. */
const COMPRESSED = /\.(?:br|gz)$/;

/** The SHA-256 of every file below a folder, by its path, without compressed forms. */
export async function digestFiles(folder: string): Promise<Record<string, string>> {
  const files = (await readFiles(folder)).filter(({ name }) => !COMPRESSED.test(name));
  return Object.fromEntries(files.map(({ name, content }) => [name, digestOf(content)]));
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
