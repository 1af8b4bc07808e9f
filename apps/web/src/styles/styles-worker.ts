import { parentPort } from 'node:worker_threads';
import { compileStyles } from './compile-styles.ts';
import { compileAndKeep } from './kept-styles.ts';

parentPort?.postMessage(await compileAndKeep(compileStyles));
