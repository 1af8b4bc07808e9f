/**
 * @postgres sql, transactions: rows go from table to table, many at once, and join others that may be gone.
 * @covers src/strapi-setup/model/set-aside.ts
 */

import { group, image, zone } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { base, LEAFLET, leaflet, note, provideLeaflets, quote, read, readTopics } from './leaflets.ts';

const { start } = provideLeaflets(provideCms());

const ALL = [leaflet(base()), quote(), note];
const LESS = [leaflet({ ...base(), blocks: zone({ label: 'Blocks', help: 'x', allow: [note] }) }), note];
const REMOVED = { 'blocks.quote': 'Nobody used it.' };

describe('what is set aside', () => {
  it('may be many rows: more than a database takes in one statement', async () => {
    await start(1, ALL, async (db) => {
      const { id } = await read(db);
      const place = { entity_id: id, field: 'blocks', component_type: 'blocks.quote', cmp_id: 1 };
      const rows = Array.from({ length: 1500 }, (_, at) => ({ ...place, cmp_id: at + 2, order: at + 9 }));
      await db.connection.batchInsert('leaflets_cmps', rows, 300);
      await db.connection.batchInsert(
        'components_blocks_quote',
        rows.map(({ cmp_id }) => ({ id: cmp_id, said: 'Again' })),
        300,
      );
    });
    const places = (db: Parameters<typeof read>[0]) =>
      db.connection('leaflets_cmps').where({ component_type: 'blocks.quote' });
    await start(2, LESS, async (db) => expect(await places(db)).toEqual([]), REMOVED);
    await start(3, ALL, async (db) => expect(await places(db)).toHaveLength(1501));
  });

  it('gets the new name of the field that it stands in', async () => {
    await start(2, LESS, readTopics, REMOVED);
    const { blocks, ...rest } = base();
    const renamed = leaflet({ ...rest, content: { ...blocks, was: ['blocks'] } }, { plural: 'booklets' });
    await start(3, [renamed, quote(), note], async (db) =>
      expect((await read(db, ['content'])).content).toMatchObject([{ said: 'It helps.' }, {}]),
    );
  });

  it.each([
    ['file', 'plugin::upload.file'],
    ['entry', LEAFLET],
    ['component', 'blocks.photo'],
  ])('stays away, and is counted, when the %s was deleted meanwhile', async (_what, deleted) => {
    const photo = quote({ picture: image({ label: 'Picture', help: 'x' }) }, { name: 'photo' });
    const more = [
      leaflet({ ...base(), photo: group({ label: 'Photo', help: 'x', of: photo }) }),
      quote(),
      note,
      photo,
    ];
    await start(2, more, async (db) => {
      const { id } = await db.query(LEAFLET).create({ data: { title: 'Third' } });
      const { id: cmp_id } = await db.query('blocks.photo').create({ data: {} });
      const place = { entity_id: id, field: 'photo', component_type: 'blocks.photo', cmp_id, order: 1 };
      await db.connection('leaflets_cmps').insert(place);
      const file = await db.query('plugin::upload.file').create({ data: { name: 'third.png' } });
      const use = {
        file_id: file.id,
        related_id: cmp_id,
        related_type: 'blocks.photo',
        field: 'picture',
        order: 1,
      };
      await db.connection('files_related_mph').insert(use);
    });
    await start(1, ALL, async (db) => {
      const table =
        deleted === 'blocks.photo' ? 'components_blocks_photo' : deleted === LEAFLET ? 'leaflets' : 'files';
      const [last] = await db.connection(table).orderBy('id', 'desc').limit(1);
      await db.connection(table).where({ id: last.id }).delete();
    });
    await start(2, more, async (db, { forgotten }) => {
      expect(forgotten).toBe(deleted === 'blocks.photo' ? 2 : 1);
      const [aside] = await db.connection('content_set_aside').count({ count: '*' });
      expect(Number(aside?.count)).toBe(0);
    });
  });
});
