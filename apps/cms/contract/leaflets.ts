import {
  type Component,
  type ContentType,
  choice,
  defineBlock,
  defineCollection,
  type Fields,
  group,
  image,
  integer,
  reference,
  richText,
  text,
  yesNo,
  zone,
} from '@pain/schema';
import type { Definition } from '@pain/schema/evolution';
import type { Core } from '@strapi/strapi';
import { afterEach, beforeEach } from 'vitest';
import type { Plan } from '../src/strapi-setup/model/bring-to-model.ts';
import type { Cms } from './cms.ts';
import { ScratchDatabase, toProject } from './scratch-database.ts';

export type Database = Core.Strapi['db'];

/** The uid of leaflets. */
export const LEAFLET = 'api::leaflet.leaflet';
/** A text field. */
export const words = (label: string, more: object = {}) => text({ label, help: 'x', ...more });

/** A block; with other fields or more to say as a version of the code has them. */
export const quote = (fields: Fields = { said: words('Said') }, more: object = {}): Component =>
  defineBlock({
    name: 'quote',
    label: 'Quote',
    help: 'x',
    icon: 'quote',
    group: 'words',
    fields,
    examples: [{}],
    ...more,
  });
export const note = defineBlock({
  name: 'note',
  label: 'Note',
  help: 'x',
  icon: 'book',
  group: 'words',
  fields: { note: words('Note') },
  examples: [{}],
});

/** The fields of a leaflet, one of each kind. */
export const base = (part: Component = quote()) => ({
  title: words('Title'),
  topic: words('Topic'),
  weight: integer({ label: 'Weight', help: 'x' }),
  isOld: yesNo({ label: 'Old', help: 'x' }),
  body: richText({ label: 'Body', help: 'x' }),
  level: choice({ label: 'Level', help: 'x', options: { low: 'Low', high: 'High' } }),
  next: reference({ label: 'Next', help: 'x', to: 'leaflet' }),
  cover: image({ label: 'Cover', help: 'x' }),
  stamp: group({ label: 'Stamp', help: 'x', of: note }),
  blocks: zone({ label: 'Blocks', help: 'x', allow: [part, note] }),
});

/** A type that only these tests know. */
export function leaflet(fields: Fields, more: object = {}): ContentType {
  const definition = { name: 'leaflet', plural: 'leaflets', label: 'Leaflet', many: 'Leaflets', help: 'x' };
  return defineCollection({ ...definition, title: 'title', columns: [], fields, ...more });
}

/** The fields without some. */
export function without(fields: Fields, ...names: string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

/**
 * A database with two leaflets for each test of a file, on which versions of the code
 * start one after the other.
 */
export function provideLeaflets(cms: { get(): Cms }) {
  let database: ScratchDatabase;
  const start = <T>(
    version: number,
    definitions: readonly Definition[],
    use: (db: Database, plan: Plan) => Promise<T>,
    removed: Readonly<Record<string, string>> = {},
  ) => database.start(definitions, toProject(version, definitions, removed), use);
  beforeEach(async () => {
    database = await ScratchDatabase.make(cms.get());
    await start(1, [leaflet(base()), quote(), note], fill);
  });
  afterEach(() => database.drop());
  return { start };
}

/** Two leaflets, of which the first says something in every field and leads to the second. */
async function fill(db: Database): Promise<void> {
  const second = await db.query(LEAFLET).create({ data: { title: 'Second' } });
  const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Rest.' }] }];
  const data = { title: 'First', topic: 'Sleep', weight: 3, isOld: true, body, level: 'high' };
  const { id } = await db.query(LEAFLET).create({ data });
  await db.connection('leaflets_next_lnk').insert({ leaflet_id: id, inv_leaflet_id: second.id });
  const part = async (uid: string, values: object) => (await db.query(uid).create({ data: values })).id;
  const places = [
    ['blocks', 'blocks.quote', await part('blocks.quote', { said: 'It helps.' })],
    ['blocks', 'blocks.note', await part('blocks.note', { note: 'In a block' })],
    ['stamp', 'blocks.note', await part('blocks.note', { note: 'In a group' })],
  ] as const;
  const rows = places.map(([field, component_type, cmp_id], order) => ({
    entity_id: id,
    field,
    component_type,
    cmp_id,
    order,
  }));
  await db.connection('leaflets_cmps').insert(rows);
  const file = await db.query('plugin::upload.file').create({ data: { name: 'cover.png' } });
  const use = { file_id: file.id, related_id: id, related_type: LEAFLET, field: 'cover', order: 1 };
  await db.connection('files_related_mph').insert(use);
}

/** The first leaflet, with all that belongs to it. */
export async function read(db: Database, populate: readonly string[] = ['next', 'cover', 'stamp', 'blocks']) {
  return db.query(LEAFLET).findOne({ where: { title: 'First' }, populate: [...populate] });
}

/** How many leaflets there are. */
export const readTopics = async (db: Database) => (await db.query(LEAFLET).findMany({ where: {} })).length;
