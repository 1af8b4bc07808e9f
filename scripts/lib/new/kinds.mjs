import { block } from './block.mjs';
import { check } from './check.mjs';
import { field } from './field.mjs';
import { type } from './type.mjs';

/** What `npm run new` makes. */
export const KINDS = { type, block, field, check };
