import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isOfAddress } from '../content/suspect.ts';

/**
 * Writes a file, with the folders that it stands in.
 *
 * @returns why it cannot have its name, which is too long, for example, or a folder's;
 * null when it is written.
 * @throws the system's error for all that is wrong with the disk, of which the publisher says what to
 * do (`explainDiskError`).
 */
export async function writePage(file: string, content: Uint8Array): Promise<string | null> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
    return null;
  } catch (error) {
    if (!isOfAddress(error)) throw error;
    return error.message;
  }
}
