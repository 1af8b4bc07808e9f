import { rename, writeFile } from 'node:fs/promises';

/**
 * Writes a file as a whole or not at all: what is killed, or finds the disk full, leaves none that
 * is taken for whole later.
 */
export async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  await writeFile(`${file}.partial`, content);
  await rename(`${file}.partial`, file);
}
