/**
 * @postgres sql, transactions: what a killed start has changed is taken back by the database, and
 * columns are dropped by hand.
 * @covers src/strapi-setup/model/bring-to-model.ts
 * @covers src/strapi-setup/model/steps.ts
 */

import { defineCollection, type Fields, text } from '@pain/schema';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { ScratchDatabase, toProject } from './scratch-database.ts';

type Database = Parameters<Parameters<ScratchDatabase['start']>[2]>[0];

const LEAFLET = 'api::leaflet.leaflet';
const words = (was?: string) => text({ label: 'x', help: 'x', ...(was ? { was } : {}) });
function leaflet(fields: Fields) {
  const named = { name: 'leaflet', plural: 'leaflets', label: 'Leaflet', many: 'Leaflets', help: 'x' };
  return [defineCollection({ ...named, title: 'title', columns: [], fields })];
}
const FIRST = leaflet({ title: words(), topic: words(), author: words() });
const SECOND = leaflet({ title: words(), category: words('topic'), writer: words('author') });

const cms = provideCms();
let database: ScratchDatabase;
beforeEach(async () => {
  database = await ScratchDatabase.make(cms.get());
  await startFirst(async (db) => {
    await db.query(LEAFLET).create({ data: { title: 'First', topic: 'Sleep', author: 'Kim' } });
  });
});
afterEach(() => database.drop());

const startFirst = <T>(use: (db: Database) => Promise<T>) => database.start(FIRST, toProject(1, FIRST), use);
const startSecond = <T>(use: (db: Database) => Promise<T>) =>
  database.start(SECOND, toProject(2, SECOND), use);
const read = (db: Database) => db.query(LEAFLET).findOne({ where: { title: 'First' } });

it('a start that is killed between two changes has made none, and the next one makes both', async () => {
  expect(await database.killStart(SECOND, toProject(2, SECOND), 1)).toBe('SIGKILL');
  await startFirst(async (db) => expect(await read(db)).toMatchObject({ topic: 'Sleep', author: 'Kim' }));
  await startSecond(async (db) => expect(await read(db)).toMatchObject({ category: 'Sleep', writer: 'Kim' }));
});

it('a column that somebody dropped by hand stops nothing: it is empty, and all others have their values', async () => {
  await startFirst((db) => db.connection.raw('ALTER TABLE ?? DROP COLUMN ??', ['leaflets', 'topic']));
  await startSecond(async (db) => expect(await read(db)).toMatchObject({ category: null, writer: 'Kim' }));
});
