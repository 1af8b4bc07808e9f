/**
 * @postgres sql, transactions: names of columns and tables are changed, and how many
 * values are left is counted.
 * @covers src/strapi-setup/model/bring-to-model.ts
 * @covers src/strapi-setup/model/find-losses.ts
 * @covers src/strapi-setup/model/keep-to-model.ts
 * @covers src/strapi-setup/model/kept-model.ts
 * @covers src/strapi-setup/model/set-aside.ts
 * @covers src/strapi-setup/model/steps.ts
 */

import { defineBlock, type Fields, zone } from '@pain/schema';
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
  without,
  words,
} from './leaflets.ts';
import { toProject } from './scratch-database.ts';

const { start } = provideLeaflets(provideCms());

describe('a field that got another name', () => {
  const named = (name: string, was: string) => {
    const fields: Fields = base();
    const { [was]: field, ...rest } = fields;
    return leaflet({ ...rest, [name]: { ...field, was: [was] } as Fields[string] });
  };
  const rename = (name: string, was: string, use: (db: Database) => Promise<unknown>) =>
    start(2, [named(name, was), quote(), note], use);

  it.each([
    ['topic', 'Sleep'],
    ['weight', 3],
    ['isOld', true],
    ['body', [expect.objectContaining({ type: 'paragraph' })]],
    ['level', 'high'],
  ])('has the values that "%s" had', async (was, value) => {
    await rename('newName', was, async (db) => expect(await read(db)).toMatchObject({ newName: value }));
  });

  it('has them whatever numbers are in its names', async () => {
    const named = (name: string, more: object = {}) => [
      leaflet({ ...base(), [name]: words('Line', more) }),
      quote(),
      note,
    ];
    await start(2, named('line1st'), (db) =>
      db.query(LEAFLET).update({ where: { title: 'First' }, data: { line1st: 'Rest.' } }),
    );
    await start(3, named('the2ndLine', { was: 'line1st' }), async (db) =>
      expect(await read(db)).toMatchObject({ the2ndLine: 'Rest.' }),
    );
  });

  it.each([
    ['next', expect.objectContaining({ title: 'Second' })],
    ['cover', expect.objectContaining({ name: 'cover.png' })],
    ['stamp', expect.objectContaining({ note: 'In a group' })],
    [
      'blocks',
      [expect.objectContaining({ said: 'It helps.' }), expect.objectContaining({ note: 'In a block' })],
    ],
  ])('has what "%s" led to or held', async (was, value) => {
    const populate = ['next', 'cover', 'stamp', 'blocks'].map((name) => (name === was ? 'newName' : name));
    await rename('newName', was, async (db) =>
      expect(await read(db, populate)).toMatchObject({ newName: value }),
    );
  });

  it('has its former name again in the former version, and its new one in the next, with what was written meanwhile', async () => {
    await rename('category', 'topic', async (db) => {
      await db.query(LEAFLET).update({ where: { title: 'First' }, data: { category: 'Rest' } });
    });
    await start(1, [leaflet(base()), quote(), note], async (db) => {
      expect(await read(db)).toMatchObject({ topic: 'Rest' });
      await db.query(LEAFLET).update({ where: { title: 'First' }, data: { topic: 'Pacing' } });
    });
    await rename('category', 'topic', async (db) =>
      expect(await read(db)).toMatchObject({ category: 'Pacing' }),
    );
  });

  it('keeps its name in former code that has that name, too, also where nobody knows what the data were used with', async () => {
    await start(1, [leaflet(base()), quote(), note], (db) => db.connection('content_model').delete());
    for (const version of [3, 2])
      await start(version, [named('category', 'topic'), quote(), note], async (db) =>
        expect(await read(db)).toMatchObject({ category: 'Sleep' }),
      );
  });

  it('stops the start when both names have values, and leaves both', async () => {
    const both = leaflet({ ...base(), category: words('Category') });
    await start(2, [both, quote(), note], async (db) => {
      await db.query(LEAFLET).update({ where: { title: 'First' }, data: { category: 'Other' } });
      // As data are that were edited by hand.
      await db
        .connection('content_model')
        .update({ model: JSON.stringify(toProject(1, [leaflet(base()), quote(), note]).model) });
    });
    const renaming = rename('category', 'topic', readTopics);
    await expect(renaming).rejects.toThrow(
      /Both the columns "topic" and "category" of the table "leaflets" hold values, and packages\/schema\/src\/types\/leaflet.ts says.*take `was` out/,
    );
    await start(2, [both, quote(), note], async (db) =>
      expect(await read(db)).toMatchObject({ topic: 'Sleep', category: 'Other' }),
    );
  });

  it('stops the start when both names have a group or a file, and leaves both', async () => {
    const both = leaflet({ ...base(), mark: base().stamp, front: base().cover });
    await start(2, [both, quote(), note], async (db) => {
      const copy = async (table: string, field: string, to: string) => {
        const { id: _id, ...row } = await db.connection(table).where({ field }).first();
        await db.connection(table).insert({ ...row, field: to });
      };
      await copy('leaflets_cmps', 'stamp', 'mark');
      await copy('files_related_mph', 'cover', 'front');
      // As data are that were edited by hand.
      await db
        .connection('content_model')
        .update({ model: JSON.stringify(toProject(1, [leaflet(base()), quote(), note]).model) });
    });
    await expect(rename('mark', 'stamp', readTopics)).rejects.toThrow(
      /Both the fields "stamp" and "mark" of api::leaflet.leaflet hold values, and packages\/schema\/src\/types\/leaflet.ts says/,
    );
    await expect(rename('front', 'cover', readTopics)).rejects.toThrow('Both the fields "cover" and "front"');
  });
});

describe('a block that got another name', () => {
  const renamed = defineBlock({
    name: 'saying',
    label: 'Saying',
    help: 'x',
    icon: 'quote',
    group: 'words',
    was: ['quote'],
    fields: { said: words('Said') },
    examples: [{}],
  });

  it('stands where it stood, with what it said', async () => {
    await start(2, [leaflet(base(renamed)), renamed, note], async (db) =>
      expect((await read(db)).blocks).toMatchObject([
        { __component: 'blocks.saying', said: 'It helps.' },
        { __component: 'blocks.note' },
      ]),
    );
  });

  it('stands there also when the table of what holds it gets another name at the same start', async () => {
    const booklet = leaflet(base(renamed), { plural: 'booklets' });
    await start(2, [booklet, renamed, note], async (db) =>
      expect((await read(db)).blocks).toMatchObject([{ said: 'It helps.' }, { note: 'In a block' }]),
    );
  });

  it('has its former name again in the former version', async () => {
    await start(2, [leaflet(base(renamed)), renamed, note], readTopics);
    await start(1, [leaflet(base()), quote(), note], async (db) =>
      expect((await read(db)).blocks).toMatchObject([{ __component: 'blocks.quote', said: 'It helps.' }, {}]),
    );
  });
});

describe('what is not defined any more', () => {
  it.each(['topic', 'weight', 'isOld', 'body', 'next', 'cover', 'stamp'])(
    'stops the start when "%s" has values and nobody said that it was removed',
    async (name) => {
      const starting = start(2, [leaflet(without(base(), name)), quote(), note], readTopics);
      await expect(starting).rejects.toThrow(
        `1 value of the field "${name}" of api::leaflet.leaflet, which has no such field any more.\n  Write into packages/schema/src/types/leaflet.ts: if it has another name now, \`was: '${name}'\` in that field`,
      );
      await start(1, [leaflet(base()), quote(), note], async (db) =>
        expect(await read(db)).toMatchObject({ topic: 'Sleep' }),
      );
    },
  );

  it('is no loss when it was empty', async () => {
    await start(1, [leaflet({ ...base(), extra: words('Extra') }), quote(), note], readTopics);
    expect(await start(2, [leaflet(base()), quote(), note], readTopics)).toBe(2);
  });

  it('may be missing when somebody said so, and what it said is there when it comes back', async () => {
    const removed = leaflet(without(base(), 'topic'), { removed: { topic: 'Nobody used it.' } });
    await start(2, [removed, quote(), note], readTopics);
    await start(3, [leaflet(base()), quote(), note], async (db) =>
      expect(await read(db)).toMatchObject({ topic: 'Sleep' }),
    );
  });

  it('stops the start when it is a block that stands in an entry', async () => {
    const less = { ...base(), blocks: zone({ label: 'Blocks', help: 'x', allow: [note] }) };
    const starting = start(2, [leaflet(less), note], readTopics);
    await expect(starting).rejects.toThrow(
      /1 of blocks.quote, which packages\/schema does not define any more/,
    );
  });

  it('is set aside when it is a block that somebody removed, and stands in its place when it comes back', async () => {
    const less = { ...base(), blocks: zone({ label: 'Blocks', help: 'x', allow: [note] }) };
    const removed = { 'blocks.quote': 'Nobody used it.' };
    await start(
      2,
      [leaflet(less), note],
      async (db) => expect((await read(db)).blocks).toMatchObject([{ __component: 'blocks.note' }]),
      removed,
    );
    await start(3, [leaflet(base()), quote(), note], async (db) =>
      expect((await read(db)).blocks).toMatchObject([{ said: 'It helps.' }, { note: 'In a block' }]),
    );
  });

  it('is left alone by older code, which starts and says so', async () => {
    const more = { ...base(), extra: words('Extra') };
    await start(2, [leaflet(more), quote(), note], async (db) => {
      await db.query(LEAFLET).update({ where: { title: 'First' }, data: { extra: 'New' } });
    });
    await start(1, [leaflet(base()), quote(), note], async (_db, plan) =>
      expect(plan).toEqual({ steps: [], losses: [], isFromNewer: true, forgotten: 0 }),
    );
    await start(2, [leaflet(more), quote(), note], async (db) =>
      expect(await read(db)).toMatchObject({ extra: 'New' }),
    );
  });
});

describe('what data were last used with', () => {
  it('names itself when it cannot be read', async () => {
    await start(1, [leaflet(base()), quote(), note], (db) =>
      db.connection('content_model').update({ model: 'no' }),
    );
    await expect(start(2, [leaflet(base()), quote(), note], readTopics)).rejects.toThrow(
      /"content_model" says what its data were last used with, and cannot be read/,
    );
  });
});
