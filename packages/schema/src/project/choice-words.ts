import { blocks } from '../blocks/index.ts';
import type { Fields } from '../definitions/definitions.ts';
import { contentTypes } from '../types/index.ts';
import { components } from './registry.ts';

const definitions: readonly { fields: Fields }[] = [...contentTypes, ...components, ...blocks];

/** All keys that choices hold, with their words. A key has the same in all: Strapi's admin translates them by the key alone. */
export const choiceWords: Readonly<Record<string, string>> = Object.fromEntries(
  definitions.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ choices = {} }) => Object.entries(choices)),
  ),
);
