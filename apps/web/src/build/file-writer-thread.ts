/** The thread of a {@link FileWriter}: writes what it is sent, and says each time what it could not write. An error of the disk ends it, and reaches the writer. */
import { parentPort } from 'node:worker_threads';
import { type NewFile, writeFiles } from './write-files.ts';

parentPort?.on('message', (files: readonly NewFile[]) => {
  parentPort?.postMessage(writeFiles(files));
});
