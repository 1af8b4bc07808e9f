import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A file and what it is to hold. */
export interface NewFile {
  file: string;
  content: Uint8Array<ArrayBuffer>;
}

/**
 * Writes files, with the folders that they stand in, and returns when they are written.
 *
 * @throws the system's error, of which the publisher says what to do (`explainDiskError`).
 */
export function writeFiles(files: readonly NewFile[]): void {
  for (const { file, content } of files) {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}
