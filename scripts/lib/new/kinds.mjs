import { block } from './block.mjs';
import { check } from './check.mjs';

/** What `npm run new` makes. */
export const KINDS = { block, check };
