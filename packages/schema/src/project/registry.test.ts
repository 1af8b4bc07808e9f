import { describe, expect, it } from 'vitest';
import { blocks } from '../blocks/index.ts';
import type { Fields } from '../definitions/definitions.ts';
import { contentTypes } from '../types/index.ts';
import { choiceWords, components } from './registry.ts';

const definitions: readonly { name: string; fields: Fields }[] = [...contentTypes, ...components, ...blocks];

describe('the words of choices', () => {
  it('are the same for a key in all choices: name one of them otherwise, or staff read the words of another', () => {
    const shown = definitions.flatMap(({ name, fields }) =>
      Object.entries(fields).flatMap(([field, { choices = {} }]) =>
        Object.entries(choices).map(([key, words]) => [`${name}.${field}: ${key}`, words] as const),
      ),
    );
    const wrong = shown.filter(([place, words]) => choiceWords[place.split(': ')[1] ?? ''] !== words);
    expect(wrong).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  });
});
