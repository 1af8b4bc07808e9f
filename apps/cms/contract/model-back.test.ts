/**
 * @postgres sql, transactions: names of columns, tables and rows are changed back.
 * @covers src/strapi-setup/model/bring-to-model.ts
 * @covers src/strapi-setup/model/kept-model.ts
 * @covers src/strapi-setup/model/to-steps.ts
 */

import { type Fields, integer, longText } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { base, LEAFLET, leaflet, note, provideLeaflets, quote, read, readTopics, words } from './leaflets.ts';

const isPostgres = process.env.DATABASE_CLIENT === 'postgres';
const { start } = provideLeaflets(provideCms());

describe('code that is older than the data', () => {
  /** Leaflets whose topic, stamp and block have other names. */
  const named = (name: string, was: string[]) => {
    const block =
      was.length === 0 ? quote() : quote(undefined, { name: `quote-${name}`, was: was.map(blockOf) });
    const { topic: _topic, stamp, ...rest } = base(block);
    const fields: Fields = {
      ...rest,
      [name]: words('Topic', { was }),
      [`${name}Stamp`]: { ...stamp, was: was.map((one) => `${one}Stamp`) },
    };
    return [leaflet(fields), block, note];
  };
  const blockOf = (name: string) => (name === 'topic' ? 'quote' : `quote-${name}`);
  const VERSIONS = {
    1: named('topic', []),
    2: named('category', ['topic']),
    3: named('theme', ['topic', 'category']),
  };
  const NAMES = { 1: 'topic', 2: 'category', 3: 'theme' } as const;
  const startAt = (version: 1 | 2 | 3) =>
    start(version, VERSIONS[version], async (db) => {
      const stamp = `${NAMES[version]}Stamp`;
      const found = await read(db, [stamp, 'blocks']);
      return { topic: found[NAMES[version]], stamp: found[stamp]?.note, said: found.blocks[0]?.said };
    });
  const EVERYTHING = { topic: 'Sleep', stamp: 'In a group', said: 'It helps.' };

  it.each([
    ['after one version was skipped', [3, 2]],
    ['and forward again', [3, 2, 3]],
    ['after going to and fro', [2, 3, 1, 3, 2]],
    ['by two versions at once', [2, 3, 1]],
  ] as const)('shows under its own names all that they hold: %s', async (_when, versions) => {
    // The leaflets begin with a stamp that is called so.
    const { stamp, ...rest } = base();
    await start(
      1,
      [leaflet({ ...rest, topicStamp: { ...stamp, was: ['stamp'] } }), quote(), note],
      readTopics,
    );
    for (const version of versions) expect(await startAt(version)).toEqual(EVERYTHING);
  });

  it('does not start when it has a field of its own that cannot hold what is in it now, which stays', async () => {
    const extra = integer({ label: 'Extra', help: 'x' });
    await start(1, [leaflet({ ...base(), extra: words('Extra') }), quote(), note], readTopics);
    await start(2, [leaflet({ ...base(), extra }), quote(), note], (db) =>
      db.query(LEAFLET).update({ where: { title: 'First' }, data: { extra: 7 } }),
    );
    await expect(
      start(1, [leaflet({ ...base(), extra: words('Extra') }), quote(), note], readTopics),
    ).rejects.toThrow('were of the kind "integer" and cannot be of the kind "string"');
    await start(2, [leaflet({ ...base(), extra }), quote(), note], async (db) =>
      expect(await read(db)).toMatchObject({ extra: 7 }),
    );
  });

  it('never cuts off a text that is too long for it', async () => {
    const long = 'pain '.repeat(60);
    const old = [leaflet({ ...base(), extra: words('Extra') }), quote(), note];
    const since = [leaflet({ ...base(), extra: longText({ label: 'Extra', help: 'x' }) }), quote(), note];
    await start(1, old, readTopics);
    await start(2, since, (db) =>
      db.query(LEAFLET).update({ where: { title: 'First' }, data: { extra: long } }),
    );
    const back = start(1, old, (db) => read(db));
    if (isPostgres)
      await expect(back).rejects.toThrow(
        '1 value of the field "extra" of api::leaflet.leaflet with more than 255 letters',
      );
    // SQLite holds texts of any length in every column.
    else expect(await back).toMatchObject({ extra: long });
    await start(2, since, async (db) => expect(await read(db)).toMatchObject({ extra: long }));
  });

  it('takes back a text that is short enough for it', async () => {
    const old = [leaflet({ ...base(), extra: words('Extra') }), quote(), note];
    const since = [leaflet({ ...base(), extra: longText({ label: 'Extra', help: 'x' }) }), quote(), note];
    await start(1, old, readTopics);
    await start(2, since, (db) =>
      db.query(LEAFLET).update({ where: { title: 'First' }, data: { extra: 'Rest' } }),
    );
    await start(1, old, async (db) => expect(await read(db)).toMatchObject({ extra: 'Rest' }));
  });
});
