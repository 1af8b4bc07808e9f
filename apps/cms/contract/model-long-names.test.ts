/**
 * @postgres sql: names of tables and columns are shortened, and each of them has to be found.
 * @covers src/strapi-setup/model/places.ts
 * @covers src/strapi-setup/model/to-steps.ts
 */

import { type Component, type Fields, group, integer, reference } from '@pain/schema';
import { beforeEach, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import {
  base,
  type Database,
  leaflet,
  note,
  provideLeaflets,
  quote,
  read,
  readTopics,
  without,
  words,
} from './leaflets.ts';

const { start } = provideLeaflets(provideCms());

describe('a component whose table has a name that Strapi shortens', () => {
  const NAME = 'what-to-bring-to-your-very-first-appointment-with-us';
  const LONG = 'whatYouSaidBeforeYouCameToUsForTheVeryFirstTimeAndAfterThat';
  const fields = {
    [LONG]: words('Said'),
    by: words('By'),
    about: reference({ label: 'About', help: 'x', to: 'leaflet' }),
    mark: group({ label: 'Mark', help: 'x', of: note }),
  };
  const bring = (parts: Fields = fields, more: object = {}) => quote(parts, { name: NAME, ...more });
  const withPart = (part: Component) => [
    leaflet({ ...base(), bring: group({ label: 'Bring', help: 'x', of: part }) }),
    quote(),
    note,
    part,
  ];
  const UID = `blocks.${NAME}`;

  beforeEach(() =>
    start(2, withPart(bring()), async (db) => {
      const first = await read(db);
      const { id } = await db.query(UID).create({ data: { [LONG]: 'Hello', by: 'Kim' } });
      const mark = await db.query('blocks.note').create({ data: { note: 'Marked' } });
      const place = { entity_id: first.id, field: 'bring', component_type: UID, cmp_id: id, order: 1 };
      await db.connection('leaflets_cmps').insert(place);
      const { about, mark: held } = db.metadata.get(UID).attributes as Record<string, { joinTable: Joined }>;
      await db
        .connection(String(held?.joinTable.name))
        .insert({ entity_id: id, field: 'mark', component_type: 'blocks.note', cmp_id: mark.id, order: 1 });
      const { name, joinColumn, inverseJoinColumn } = (about as { joinTable: Joined }).joinTable;
      await db.connection(name).insert({ [joinColumn.name]: id, [inverseJoinColumn.name]: first.id });
    }),
  );
  interface Joined {
    name: string;
    joinColumn: { name: string };
    inverseJoinColumn: { name: string };
  }
  const readPart = async (db: Database, about = 'about', mark = 'mark') =>
    (
      await db
        .query('api::leaflet.leaflet')
        .findOne({ where: { title: 'First' }, populate: { bring: { populate: [about, mark] } } })
    ).bring;

  it('has what its fields held when they get other names, and when it does', async () => {
    const { [LONG]: said, by, about, mark } = fields;
    const renamed = bring(
      {
        said: { ...said, was: [LONG] } as Fields[string],
        by: by as Fields[string],
        subject: { ...about, was: ['about'] } as Fields[string],
        stamp: { ...mark, was: ['mark'] } as Fields[string],
      },
      { name: 'what-to-take-to-your-very-first-appointment-with-us', was: [NAME] },
    );
    const everything = { by: 'Kim', said: 'Hello', subject: { title: 'First' }, stamp: { note: 'Marked' } };
    await start(3, withPart(renamed), async (db) =>
      expect(await readPart(db, 'subject', 'stamp')).toMatchObject(everything),
    );
    await start(2, withPart(bring()), async (db) =>
      expect(await readPart(db)).toMatchObject({
        [LONG]: 'Hello',
        about: { title: 'First' },
        mark: { note: 'Marked' },
      }),
    );
  });

  it.each([
    ['what the data were last used with is known', async () => undefined, ['by', 'about', 'mark']],
    ['nobody knows that', (db: Database) => db.connection('content_model').delete(), ['by', 'mark']],
  ])('stops the start when a field is gone, or of another kind: %s', async (_when, forget, gone) => {
    await start(2, withPart(bring()), forget);
    for (const name of gone)
      await expect(start(3, withPart(bring(without(fields, name))), readTopics)).rejects.toThrow(
        `1 value of the field "${name}" of ${UID}`,
      );
    const other = bring({ ...fields, [LONG]: integer({ label: 'Said', help: 'x' }) });
    await expect(start(3, withPart(other), readTopics)).rejects.toThrow('cannot be of the kind "integer"');
  });

  it('is put back after it was set aside', async () => {
    await start(1, [leaflet(base()), quote(), note], readTopics);
    await start(2, withPart(bring()), async (db) =>
      expect(await readPart(db)).toMatchObject({ by: 'Kim', mark: { note: 'Marked' } }),
    );
  });
});
