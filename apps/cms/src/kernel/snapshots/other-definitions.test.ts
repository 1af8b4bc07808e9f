import * as schema from '@pain/schema';
import {
  blocks,
  type ContentType,
  componentNamed,
  components,
  contentTypes,
  type Field,
  type Fields,
  isRecord,
  page,
  toCurrentNames,
  type Values,
} from '@pain/schema';
import { afterEach, describe, expect, it } from 'vitest';
import { seedEntries } from '../../seed/content.ts';
import { toStrapiInput } from '../../seed/to-strapi-input.ts';
import { fingerprintOf } from './fingerprint.ts';
import { paragraph, toStored } from './fixtures/stored-entry.ts';

const all: readonly { fields: Fields }[] = [...contentTypes, ...components, ...blocks];
/** Two that share their fields are one here. */
const definitions = [...new Map(all.map((definition) => [definition.fields, definition])).values()];
const asWritten = definitions.map(({ fields }) => ({ ...fields }));

/** Has a definition other fields until the test ends. */
function redefine(definition: { fields: Fields }, fields: Fields): void {
  for (const name of Object.keys(definition.fields)) Reflect.deleteProperty(definition.fields, name);
  Object.assign(definition.fields, fields);
}

const zones = page.fields.blocks.strapi;
const allowed = [zones.components].flat();

afterEach(() => {
  zones.components = allowed;
  for (const [at, definition] of definitions.entries()) redefine(definition, asWritten[at] ?? {});
});

const seeded = seedEntries().map(({ type, key, fields }) => {
  const finder = { documentId: (entry: { key: string }) => entry.key, fileId: () => 1 };
  return { type: type as ContentType, key, input: toStrapiInput(type.fields, fields, finder) };
});
const storedNow = () => seeded.map(({ type, input }) => ({ type, values: toStored(type.fields, input) }));
const fingerprintsOf = (entries: readonly { type: ContentType; values: Values }[]) =>
  entries.map(({ type, values }) => fingerprintOf(type, values));
const asSeeded = fingerprintsOf(storedNow());

/**
 * Every function of packages/schema that makes a field: a new one does not compile before
 * it is among those below.
 */
type Constructor = {
  [Name in keyof typeof schema]: (typeof schema)[Name] extends (options: never) => infer Made
    ? unknown extends Made
      ? never
      : Made extends Field
        ? Name
        : never
    : never;
}[keyof typeof schema];
const said = { label: 'Added', help: 'For a test.' };
const made: Record<Constructor, Field> = {
  choice: schema.choice({ ...said, options: { a: 'A', b: 'B' }, initial: 'a' }),
  date: schema.date(said),
  dateTime: schema.dateTime(said),
  email: schema.email(said),
  file: schema.file(said),
  grid: schema.grid(said),
  group: schema.group({ ...said, of: componentNamed('shared.review') }),
  groups: schema.groups({ ...said, of: componentNamed('shared.review') }),
  image: schema.image(said),
  integer: schema.integer(said),
  lines: schema.lines(said),
  linkAddress: schema.linkAddress(said),
  longText: schema.longText(said),
  place: schema.place(said),
  reference: schema.reference({ ...said, to: 'page' }),
  references: schema.references({ ...said, to: 'page' }),
  richText: schema.richText(said),
  slug: schema.slug({ ...said, from: 'title' }),
  text: schema.text(said),
  video: schema.video(said),
  yesNo: schema.yesNo(said),
  zone: schema.zone({ ...said, allow: blocks }),
};

describe('the fingerprints of the first content', () => {
  const redefineAll = (change: (fields: Fields) => Fields) => {
    for (const definition of definitions) redefine(definition, change({ ...definition.fields }));
  };

  it.each(Object.entries(made))(
    'stay when every type, component and block gets an optional %s',
    (_constructor, added) => {
      const snapshots = storedNow();
      redefineAll((fields) => ({ added, ...fields }));
      expect(fingerprintsOf(snapshots)).toEqual(asSeeded);
      expect(fingerprintsOf(storedNow())).toEqual(asSeeded);
    },
  );

  it('stay when every field gets another name', () => {
    const snapshots = storedNow();
    redefineAll((fields) => {
      const named = Object.entries(fields).map(([name, field]) => [
        `${name}Now`,
        { ...field, was: [...(field.was ?? []), name] },
      ]);
      return Object.fromEntries(named);
    });
    const renamed = snapshots.map(({ type, values }) => ({
      type,
      values: toCurrentNames(type.fields, values),
    }));
    expect(renamed[0]?.values).not.toEqual(snapshots[0]?.values);
    expect(fingerprintsOf(renamed)).toEqual(asSeeded);
    expect(fingerprintsOf(snapshots)).toEqual(asSeeded);
  });

  it('stay when a block gets another name', () => {
    const snapshots = storedNow();
    const block = componentNamed('blocks.steps');
    const { name } = block;
    Object.assign(block, { name: 'stages', was: [name] });
    zones.components = allowed.map((uid) => (uid === 'blocks.steps' ? 'blocks.stages' : uid));
    const stored = fingerprintsOf(snapshots);
    const renamed = fingerprintsOf(
      snapshots.map(({ type, values }) => ({ type, values: toCurrentNames(type.fields, values) })),
    );
    Object.assign(block, { name, was: [] });
    expect(stored).toEqual(asSeeded);
    expect(renamed).toEqual(asSeeded);
  });

  it('stay when fields are removed that hold nothing', () => {
    const held = new Set(storedNow().flatMap(({ values }) => namesHeldIn(values)));
    const isHeld = ([name]: [string, Field]) => held.has(name);
    redefineAll((fields) => Object.fromEntries(Object.entries(fields).filter(isHeld)));
    expect(
      definitions.some(
        ({ fields }, at) => Object.keys(fields).length < Object.keys(asWritten[at] ?? {}).length,
      ),
    ).toBe(true);
    expect(fingerprintsOf(storedNow())).toEqual(asSeeded);
  });

  it('stay when fields become required or get another label', () => {
    redefineAll((fields) =>
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          { ...field, label: 'X', strapi: { ...field.strapi, required: true, default: 'x' } },
        ]),
      ),
    );
    expect(fingerprintsOf(storedNow())).toEqual(asSeeded);
  });
});

function namesHeldIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesHeldIn);
  if (!isRecord(value)) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    part === null || part === false || (Array.isArray(part) && part.length === 0)
      ? []
      : [name, ...namesHeldIn(part)],
  );
}

it('a snapshot of before has the fingerprint of what is left of it when a field that held words was removed', () => {
  const before = { title: 'Pacing', summary: 'Words.' };
  const { summary: _removed, ...rest } = page.fields;
  redefine(page, rest);
  expect(fingerprintOf(page, before)).toBe(fingerprintOf(page, { title: 'Pacing' }));
});

it('a snapshot of before has the fingerprint of what is left of it when a kind of block was removed', () => {
  const text = { __component: 'blocks.text', body: [paragraph('a')] };
  const before = { blocks: [text, { __component: 'blocks.inset-text', body: [paragraph('b')] }, text] };
  zones.components = allowed.filter((uid) => uid !== 'blocks.inset-text');
  expect(fingerprintOf(page, before)).toBe(fingerprintOf(page, { blocks: [text, text] }));
});
