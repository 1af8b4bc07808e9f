import { blocks } from '../blocks/index.ts';
import { components } from '../project/registry.ts';
import { contentTypes } from '../types/index.ts';
import { toDeclared } from './declared.ts';
import { type Definition, toModel } from './model.ts';
import lock from './model-lock.json' with { type: 'json' };
import { removedParts } from './removed-parts.ts';

/** All that this project defines. */
export const definitions: readonly Definition[] = [...contentTypes, ...components, ...blocks];

/** What this version of the code stores, and what it says of former names. */
export const project = {
  /** Grows with each change of the model: `npm run schema` counts. Data that a higher one was used with are of newer code. */
  version: lock.version,
  model: toModel(definitions),
  declared: toDeclared(definitions, removedParts),
};
