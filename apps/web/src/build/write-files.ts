import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isOfAddress } from '../content/address-error.ts';

/** A file and what it is to hold. */
export interface NewFile {
  file: string;
  content: Uint8Array<ArrayBuffer>;
}

/** A file that cannot have its name: it is too long, for example, or a folder has it. */
export interface Unwritten {
  file: string;
  reason: string;
}

/**
 * Writes files, with the folders that they stand in, and returns when they are written.
 *
 * @returns those that cannot have their names; all others are written.
 * @throws the system's error for all that is wrong with the disk, of which the publisher says what to do (`explainDiskError`).
 */
export function writeFiles(files: readonly NewFile[]): Unwritten[] {
  return files.flatMap((file) => write(file) ?? []);
}

function write({ file, content }: NewFile): Unwritten | null {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    return null;
  } catch (error) {
    if (!isOfAddress(error)) throw error;
    return { file, reason: error.message };
  }
}
