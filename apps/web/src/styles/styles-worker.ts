import { parentPort } from 'node:worker_threads';
import { compileStyles } from './compile-styles.ts';

parentPort?.postMessage(await compileStyles());
