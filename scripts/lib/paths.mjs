import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const ROOT = path.resolve(fileURLToPath(import.meta.url), '../../..');

/** A path in the repository. */
export const inRoot = (...parts) => path.join(ROOT, ...parts);
