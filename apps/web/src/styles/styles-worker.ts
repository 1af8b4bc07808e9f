import { parentPort } from 'node:worker_threads';
import { compileStyles } from './compile-styles.ts';
import { keepStyles } from './kept-styles.ts';

const styles = await compileStyles();
await keepStyles(styles);
parentPort?.postMessage(styles);
