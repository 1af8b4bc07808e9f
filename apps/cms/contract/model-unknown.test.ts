/**
 * @postgres sql: tables and columns are listed, by which it is known what the data hold.
 * @covers src/strapi-setup/model/find-fields.ts
 * @covers src/strapi-setup/model/find-model.ts
 */

import { choice, type Fields, integer } from '@pain/schema';
import { project } from '@pain/schema/evolution';
import { beforeEach, describe, expect, it } from 'vitest';
import { planModel } from '../src/strapi-setup/model/bring-to-model.ts';
import { findModel } from '../src/strapi-setup/model/find-model.ts';
import { provideCms } from './cms.ts';
import {
  base,
  LEAFLET,
  leaflet,
  note,
  provideLeaflets,
  quote,
  read,
  readTopics,
  without,
  words,
} from './leaflets.ts';

const cms = provideCms();
const { start } = provideLeaflets(cms);

describe('data of which nobody knows what they were last used with', () => {
  beforeEach(() =>
    start(1, [leaflet(base()), quote(), note], (db) => db.connection('content_model').delete()),
  );
  const saying = quote(undefined, { name: 'saying', was: ['quote'] });

  it('are those of code that has all of it', async () => {
    await start(2, [leaflet(base()), quote(), note], async (db, plan) => {
      expect(plan).toEqual({ steps: [], losses: [], isFromNewer: false, forgotten: 0 });
      expect(await read(db)).toMatchObject({ topic: 'Sleep', blocks: [{ said: 'It helps.' }, {}] });
    });
  });

  it.each([
    ['topic', 'topic'],
    ['weight', 'weight'],
    ['isOld', 'is_old'],
    ['body', 'body'],
    ['next', 'next'],
    ['cover', 'cover'],
    ['stamp', 'stamp'],
  ])('stop the start when "%s" has values and the code has it no more', async (name, stored) => {
    const less = leaflet(without(base(), name));
    await expect(start(2, [less, quote(), note], readTopics)).rejects.toThrow(
      `1 value of the field "${stored}" of api::leaflet.leaflet, which has no such field any more`,
    );
    const said = leaflet(without(base(), name), { removed: { [name]: 'Nobody used it.' } });
    expect(await start(2, [said, quote(), note], readTopics)).toBe(2);
  });

  it('have blocks that got another name where they stood, and stop the start for what else is gone', async () => {
    const less = without(base(saying), 'topic');
    await expect(start(2, [leaflet(less), saying, note], readTopics)).rejects.toThrow('the field "topic"');
    const said = leaflet(less, { removed: { topic: 'Nobody used it.' } });
    await start(2, [said, saying, note], async (db) =>
      expect((await read(db)).blocks).toMatchObject([
        { __component: 'blocks.saying', said: 'It helps.' },
        { __component: 'blocks.note' },
      ]),
    );
  });

  it('have fields of such blocks under their new names, too', async () => {
    const fields = { words: words('Words', { was: 'said' }) };
    const block = quote(fields, { name: 'saying', was: ['quote'] });
    await start(2, [leaflet(base(block)), block, note], async (db) =>
      expect((await read(db)).blocks).toMatchObject([{ words: 'It helps.' }, {}]),
    );
  });

  it('stop the start when a block stands in an entry that the code has no more', async () => {
    await expect(start(2, [leaflet(base(note)), note], readTopics)).rejects.toThrow(
      '1 of blocks.quote, which packages/schema does not define any more',
    );
  });

  it.each<[string, Fields, string]>([
    [
      'a value is of another kind',
      { weight: words('Weight') },
      'of the kind "integer" and cannot be of the kind "string"',
    ],
    [
      'a text is to be a number',
      { topic: integer({ label: 'Topic', help: 'x' }) },
      'cannot be of the kind "integer"',
    ],
    [
      'an option is offered no more',
      { level: choice({ label: 'Level', help: 'x', options: { low: 'Low' } }) },
      '"high" in the field "level"',
    ],
  ])('stop the start when %s', async (_when, fields, message) => {
    const code = [leaflet({ ...base(), ...fields }), quote(), note];
    await expect(start(2, code, readTopics)).rejects.toThrow(message);
  });

  it('stop the start when a type is gone that has entries, and nobody said so', async () => {
    const code = [leaflet(base()), quote(), note];
    await start(1, code, async (db) => {
      await db.connection.schema.createTable('old_things', (table) => {
        table.increments('id');
        for (const name of ['document_id', 'published_at', 'created_by_id']) table.string(name);
      });
      await db.connection('old_things').insert({ document_id: 'x' });
      await db.connection('content_model').delete();
    });
    await expect(start(2, code, readTopics)).rejects.toThrow('1 of api::old_things.old_things');
    expect(await start(2, code, readTopics, { 'api::old-thing.old-thing': 'Nobody used it.' })).toBe(2);
  });

  it('leave what is empty under a former name, where the name of today has values', async () => {
    const renamed = leaflet({ ...without(base(), 'topic'), category: words('Category', { was: 'topic' }) });
    await start(2, [renamed, quote(), note], async (db) => {
      await db.connection.schema.alterTable('leaflets', (table) => table.string('topic'));
      await db.connection('content_model').delete();
    });
    await start(2, [renamed, quote(), note], async (db) =>
      expect(await db.query(LEAFLET).findOne({ where: { title: 'First' } })).toMatchObject({
        category: 'Sleep',
      }),
    );
  });
});

it('the tables that Strapi makes for this project say that nothing is to be done', async () => {
  const { db } = cms.get().strapi;
  const kept: object[] = await db.connection('content_model');
  await db.connection('content_model').delete();
  expect(await planModel(db, project)).toEqual({ steps: [], losses: [], isFromNewer: false, forgotten: 0 });
  await db.connection('content_model').insert(kept);
  expect(Object.keys(await findModel(db, project))).toEqual(
    expect.arrayContaining(Object.keys(project.model)),
  );
});
