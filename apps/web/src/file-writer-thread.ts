/** The thread of a {@link FileWriter}: writes what it is sent, and says so each time. An error ends it, and reaches the writer. */
import { parentPort } from 'node:worker_threads';
import { type NewFile, writeFiles } from './write-files.ts';

parentPort?.on('message', (files: readonly NewFile[]) => {
  writeFiles(files);
  parentPort?.postMessage(null);
});
