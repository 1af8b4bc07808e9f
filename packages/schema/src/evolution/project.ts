import { blocks } from '../blocks/index.ts';
import { components } from '../project/registry.ts';
import { contentTypes } from '../types/index.ts';
import { toDeclared } from './declared.ts';
import { type Definition, type Model, toModel } from './model.ts';
import lock from './model-lock.json' with { type: 'json' };
import { removedParts } from './removed-parts.ts';

/** All that this project defines. */
export const definitions: readonly Definition[] = [...contentTypes, ...components, ...blocks];

const model = toModel(definitions);

/**
 * The version of code by its lock. While its model is not locked, as with `npm run dev` before
 * `npm run schema`, it is of the next one: code that is checked out again is older then.
 */
export function versionOf(model: Model, locked: { version: number; model: object }): number {
  return JSON.stringify(model) === JSON.stringify(locked.model) ? locked.version : locked.version + 1;
}

/** What this version of the code stores, and what it says of former names. */
export const project = {
  /**
   * Grows with each change of the model: `npm run schema` counts. Data that a higher one was
   * used with are of newer code.
   */
  version: versionOf(model, lock),
  model,
  declared: toDeclared(definitions, removedParts),
};
