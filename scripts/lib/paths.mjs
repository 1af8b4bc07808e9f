import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The root of the repository. */
export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** A path in the repository. */
export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** Has a process of Node end with the one that started it and holds its standard input: see lifeline.mjs. */
export const WITH_LIFELINE = ['--import', pathToFileURL(inRoot('scripts/lib/lifeline.mjs')).href];
