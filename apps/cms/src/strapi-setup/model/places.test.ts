import { describe, expect, it } from 'vitest';
import { type Identifiers, placeOf } from './places.ts';

/** As Strapi has them for names that are short enough. */
const identifiers = {
  getColumnName: (name: string) => name,
  getTableName: (name: string) => name,
  getJoinTableName: (table: string, name: string) => `${table}_${name}_lnk`,
} as Identifiers;
const place = (name: string, kind: string) =>
  placeOf(identifiers, 'api::leaflet.leaflet', { table: 'leaflets' }, name, { kind });

describe('where Strapi keeps a field', () => {
  it.each([
    ['longTitle', 'long_title'],
    ['linkURL', 'link_url'],
    ['h2', 'h_2'],
    ['step2Title', 'step_2_title'],
    ['line1st', 'line_1st'],
    ['the2ndLine', 'the_2nd_line'],
  ])('is, for “%s”, the column “%s”', (name, column) => {
    expect(place(name, 'string')).toEqual({ at: 'column', table: 'leaflets', column });
  });

  it('is, for a relation with a number in its name, a table of the same words', () => {
    expect(place('the2ndPage', 'relation')).toEqual({ at: 'links', table: 'leaflets_the_2nd_page_lnk' });
  });
});
