/**
 * @postgres sql, transactions: values are counted and reworded, and columns change their type.
 * @covers src/strapi-setup/model/find-losses.ts
 * @covers src/strapi-setup/model/nothing.ts
 * @covers src/strapi-setup/model/steps.ts
 */

import { choice, type Fields, groups, integer, references, richText } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import {
  base,
  type Database,
  LEAFLET,
  leaflet,
  note,
  provideLeaflets,
  quote,
  read,
  readTopics,
  words,
} from './leaflets.ts';

const { start } = provideLeaflets(provideCms());

describe('a choice', () => {
  const withLevel = (level: Fields[string]) => [leaflet({ ...base(), level }), quote(), note];
  const CHANGED = { label: 'Level', help: 'x', options: { low: 'Low', severe: 'Severe' } };

  it('stops the start when an entry has an option that it does not offer any more', async () => {
    await expect(start(2, withLevel(choice(CHANGED)), readTopics)).rejects.toThrow(
      '"high" in the field "level" of api::leaflet.leaflet, which does not take that any more.\n  Say with `formerly` in packages/schema/src/types/leaflet.ts',
    );
  });

  it('has the option of today when it says what it was', async () => {
    const level = choice({ ...CHANGED, formerly: { severe: ['high'] } });
    await start(2, withLevel(level), async (db) => expect(await read(db)).toMatchObject({ level: 'severe' }));
    await start(1, withLevel(base().level), async (db) =>
      expect(await read(db)).toMatchObject({ level: 'high' }),
    );
  });

  it.each([
    ['what the data were last used with is known', async () => undefined],
    ['nobody knows that', (db: Database) => db.connection('content_model').delete()],
  ])('leaves in former code what had an option that took in another: %s', async (_when, forget) => {
    const levels = async (db: Database) =>
      (await db.query(LEAFLET).findMany({ orderBy: 'title' })).map(({ level }) => level);
    await start(1, withLevel(base().level), async (db) => {
      await db.query(LEAFLET).update({ where: { title: 'Second' }, data: { level: 'low' } });
      await forget(db);
    });
    const merged = choice({
      label: 'Level',
      help: 'x',
      options: { low: 'Low' },
      formerly: { low: ['high'] },
    });
    await start(2, withLevel(merged), async (db) => expect(await levels(db)).toEqual(['low', 'low']));
    await start(1, withLevel(base().level), async (db) => expect(await levels(db)).toEqual(['low', 'low']));
  });

  it.each([
    ['what the data were last used with is known', async () => undefined],
    ['nobody knows that', (db: Database) => db.connection('content_model').delete()],
  ])('has keys where it had words, which former code gets back: %s', async (_when, forget) => {
    const { level } = base();
    const strapi = { ...level.strapi, enum: ['Low', 'High'] };
    const inWords = withLevel({ ...level, strapi, formerValues: { low: 'Low', high: 'High' } });
    const holds = (value: string) => async (db: Database) =>
      expect(await read(db)).toMatchObject({ level: value });
    await start(2, inWords, async (db) => {
      await holds('High')(db);
      await forget(db);
    });
    await start(3, withLevel(level), holds('high'));
    await start(2, inWords, holds('High'));
  });
});

describe('a list that becomes single', () => {
  const to = { label: 'Next', help: 'x', to: 'leaflet' };
  const of = { label: 'Stamp', help: 'x', of: note };
  const lists = [leaflet({ ...base(), next: references(to), stamp: groups(of) }), quote(), note];
  const one = [leaflet(base()), quote(), note];

  it('stops the start when an entry has several, also in former code', async () => {
    await start(2, lists, async (db) => {
      const { id } = await read(db);
      await db.connection('leaflets_next_lnk').insert({ leaflet_id: id, inv_leaflet_id: id });
      const { id: cmp_id } = await db.query('blocks.note').create({ data: { note: 'Another' } });
      const place = { entity_id: id, field: 'stamp', component_type: 'blocks.note', cmp_id, order: 9 };
      await db.connection('leaflets_cmps').insert(place);
    });
    for (const version of [3, 1]) {
      const starting = start(version, one, readTopics);
      await expect(starting).rejects.toThrow(
        /1 of api::leaflet.leaflet with several in the field "next", which holds one now.\n {2}Leave it a list in packages\/schema\/src\/types\/leaflet.ts.*\n.*with several in the field "stamp"/,
      );
    }
  });

  it('is no loss when each has one', async () => {
    await start(2, lists, readTopics);
    await start(3, one, async (db) =>
      expect(await read(db)).toMatchObject({ next: { title: 'Second' }, stamp: { note: 'In a group' } }),
    );
  });
});

describe('a text that becomes a choice', () => {
  const options = { rest: 'Rest', pacing: 'Pacing' };
  const becomes = (formerly: { rest?: string[] } = {}) => [
    leaflet({ ...base(), topic: choice({ label: 'Topic', help: 'x', options, formerly }) }),
    quote(),
    note,
  ];

  it('stops the start when it holds what is no option, also in code that goes back to it', async () => {
    const message = '"Sleep" in the field "topic" of api::leaflet.leaflet, which does not take that any more';
    await expect(start(2, becomes(), readTopics)).rejects.toThrow(message);
    await start(3, [leaflet(base()), quote(), note], readTopics);
    await expect(start(2, becomes(), readTopics)).rejects.toThrow(message);
  });

  it('has the options that were said in other words, or by their keys or words of today', async () => {
    await start(1, [leaflet(base()), quote(), note], async (db) => {
      for (const [title, topic] of Object.entries({ Second: 'Pacing', Third: 'rest', Emptied: '' }))
        await db.query(LEAFLET).create({ data: { title: `${title} of these`, topic } });
    });
    await start(2, becomes({ rest: ['Sleep'] }), async (db) => {
      const found = await db.query(LEAFLET).findMany({ orderBy: 'title' });
      expect(Object.fromEntries(found.map(({ title, topic }) => [title, topic]))).toEqual({
        'Emptied of these': null,
        First: 'rest',
        Second: null,
        'Second of these': 'pacing',
        'Third of these': 'rest',
      });
    });
  });
});

describe('a field of another kind', () => {
  it('stops the start when it has values that it could not hold', async () => {
    const fields = { ...base(), topic: integer({ label: 'Topic', help: 'x' }) };
    await expect(start(2, [leaflet(fields), quote(), note], readTopics)).rejects.toThrow(
      'were of the kind "string" and cannot be of the kind "integer".\n  Give the new field another name in packages/schema/src/types/leaflet.ts',
    );
  });

  it('says nothing where there was nothing: an empty text, an empty list, a box that nobody ticked', async () => {
    await start(1, [leaflet(base()), quote(), note], (db) =>
      db.query(LEAFLET).updateMany({ where: {}, data: { topic: '', body: [], isOld: false } }),
    );
    const fields = {
      ...base(),
      topic: richText({ label: 'Topic', help: 'x' }),
      body: words('Body'),
      isOld: words('Old'),
    };
    await start(2, [leaflet(fields), quote(), note], async (db) =>
      expect(await read(db)).toMatchObject({ topic: null, body: null, isOld: null }),
    );
  });
});
