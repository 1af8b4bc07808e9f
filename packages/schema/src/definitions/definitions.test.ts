import { describe, expect, it } from 'vitest';
import { blocks, components, contentTypes, contentTypeUid } from '../index.ts';
import type { Fields } from './definitions.ts';

const definitions = [...contentTypes, ...components, ...blocks];
const fieldsOf = (definition: { fields: Fields }) => Object.entries(definition.fields);

describe('every definition', () => {
  it.each(definitions.map((definition) => [definition.name, definition] as const))(
    '%s tells editors what it is for and what each field wants',
    (_name, definition) => {
      expect(definition.help).toMatch(/[.]$/);
      for (const [name, field] of fieldsOf(definition)) {
        expect(field.label, name).not.toBe('');
        expect(field.help, name).toMatch(/\S[.…]?$/);
      }
    },
  );

  it('points only to content types that exist', () => {
    const known = contentTypes.map(({ name }) => contentTypeUid(name));
    const targets = definitions.flatMap(fieldsOf).flatMap(([, { strapi }]) => strapi.target ?? []);
    expect(targets.filter((target) => !known.includes(String(target)))).toEqual([]);
  });

  it('says which of its dates begin and end one time, where it has several', () => {
    const alone = definitions.flatMap(({ name, spans = [], fields }: (typeof definitions)[number]) => {
      const together = spans.flatMap(({ from, until }) => [from, until]);
      const dates = fieldsOf({ fields }).filter(([, { strapi }]) => /^date/.test(strapi.type));
      if (dates.length === 1) return [];
      return dates.flatMap(([date]) => (together.includes(date) ? [] : [`${name}.${date}`]));
    });
    // On which day somebody withdraws their consent hangs on nothing else, and counts before all else.
    expect(alone).toEqual(['consent.withdrawnOn']);
  });

  it('has a name of its own', () => {
    const names = definitions.map(({ name, ...rest }) =>
      'category' in rest ? `${rest.category}.${name}` : name,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
