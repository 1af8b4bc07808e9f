import { describe, expect, it } from 'vitest';
import { blocks, components, contentTypes, contentTypeUid, isStoredDay } from '../index.ts';
import { findRouteFaults } from '../project/route-faults.ts';
import type { Fields } from './definitions.ts';
import { findLooseDates } from './spans.ts';

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

  it('requires a field at once or from a day on, and never both', () => {
    for (const [name, { requiredFrom, strapi }] of definitions.flatMap(fieldsOf)) {
      if (requiredFrom === undefined) continue;
      expect(isStoredDay(requiredFrom), name).toBe(true);
      expect(strapi.required, name).toBeUndefined();
      // Nobody could fill in one that is not offered.
      expect(strapi.conditions, name).toBeUndefined();
    }
  });

  it('says of its dates which begin and end one time, and which are apart', () => {
    const loose = definitions.flatMap((one) => findLooseDates(one).map((date) => `${one.name}.${date}`));
    const remedy =
      "In the definition of these dates: where one begins what another ends, write `spans: [{ from: '…', until: '…' }]`; where they have nothing to do with each other, `apart: ['…', '…']`.";
    expect(loose, remedy).toEqual([]);
  });

  it('has a route without a fault', () => {
    expect(findRouteFaults(contentTypes)).toEqual([]);
  });

  it('has a name of its own', () => {
    const names = definitions.map(({ name, ...rest }) =>
      'category' in rest ? `${rest.category}.${name}` : name,
    );
    expect(new Set(names).size).toBe(names.length);
  });
});
