import { createHash } from 'node:crypto';
import { readValues } from '@pain/checks';
import {
  alert,
  blocks,
  type ContentType,
  contentTypes,
  type Field,
  type Fields,
  fieldsIn,
  fieldsOfPart,
  isRecord,
  mapFields,
  page,
  type Values,
} from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from './fingerprint.ts';
import { fingerprintOfWords, fingerprintV1Of } from './fingerprint-v1.ts';
import { file, paragraph } from './fixtures/stored-entry.ts';

const types: readonly ContentType[] = contentTypes;

/** Of formatted texts: one says the same in another form. */
const PARTS = [
  paragraph('a'),
  paragraph('b'),
  { ...paragraph('a'), type: 'quote' },
  { ...paragraph('a'), type: 'heading', level: 2 },
  { ...paragraph('a'), type: 'heading', level: 3 },
  { type: 'paragraph', children: [{ type: 'text', text: 'a', bold: true }] },
  { type: 'paragraph', children: [{ type: 'link', url: '/a', children: [{ type: 'text', text: 'a' }] }] },
];

/**
 * What a field may hold, by Strapi's type of it; all others are texts. Few values, so that two entries
 * are often nearly the same.
 */
const VALUES: Readonly<Record<string, (field: Field) => fc.Arbitrary<unknown>>> = {
  boolean: () => fc.constantFrom(null, false, true),
  integer: () => fc.constantFrom(null, 1, 2),
  date: () => fc.constantFrom(null, '2026-01-01', '2026-01-02'),
  datetime: () => fc.constantFrom(null, '2026-01-01T10:00:00.000Z', '2026-01-01T10:00:01.000Z'),
  enumeration: ({ strapi }) => fc.constantFrom(null, ...[strapi.enum].flat()),
  blocks: () => fc.constantFrom(null, [], ...PARTS.map((part) => [part]), PARTS, PARTS.toReversed()),
  media: () => fc.constantFrom(null, file('a', null), file('a', 'A'), file('b', 'A')),
  relation: ({ strapi }) =>
    strapi.relation === 'oneToMany' ? fc.uniqueArray(pointer, { maxLength: 2 }) : fc.option(pointer),
  component: (field) =>
    field.strapi.repeatable === true
      ? fc.array(heldIn(fieldsOfPart(field, {})), { maxLength: 2 })
      : fc.option(heldIn(fieldsOfPart(field, {}))),
  dynamiczone: (field) => fc.array(blockOf(field), { maxLength: 3 }),
};
const pointer = fc.constantFrom({ documentId: 'a' }, { documentId: 'b' });
const words = fc.oneof(fc.constantFrom(null, '', 'a', 'b', '/a', 'mailto:a@example.org'), fc.string());

function heldBy(field: Field): fc.Arbitrary<unknown> {
  return VALUES[field.strapi.type]?.(field) ?? words;
}

function heldIn(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, heldBy(field)])));
}

function blockOf(field: Field): fc.Arbitrary<Record<string, unknown>> {
  const kinds = fc.constantFrom(...[field.strapi.components].flat().map(String));
  return kinds.chain((uid) =>
    heldIn(fieldsOfPart(field, { __component: uid })).map((values) => ({ __component: uid, ...values })),
  );
}

/** An entry before and after an edit of one of its fields, at whatever depth. */
function editOf({ fields }: ContentType): fc.Arbitrary<[Values, Values]> {
  return heldIn(fields).chain((values) => {
    const leaves = fieldsIn(fields, values);
    return fc.nat(leaves.length - 1).chain((at) => {
      let passed = 0;
      const edit = (value: unknown) =>
        mapFields(fields, values, (_field, old) => (passed++ === at ? value : old));
      return heldBy(leaves[at]?.field as Field).map((value) => [values, edit(value)]);
    });
  });
}

/**
 * Two entries in which one field says something, a list or the content above all: they differ by what is
 * added, removed or moved.
 */
function pairOf({ fields }: ContentType): fc.Arbitrary<[Values, Values]> {
  return fc.constantFrom(...Object.entries(fields)).chain(([name, field]) => {
    const value = heldBy(field).map((said) => ({ [name]: said }));
    return fc.tuple(value, value);
  });
}

/** What the website reads of an entry, without what is empty. */
const read = (type: ContentType, values: Values) => JSON.stringify(withoutEmpty(readValues(type, values)));

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (!isRecord(value)) return value === false || value === '' ? null : value;
  const parts = Object.entries(value).map(([name, part]) => [name, withoutEmpty(part)] as const);
  return Object.fromEntries(
    parts.filter(
      ([, part]) => part !== null && !(typeof part === 'object' && Object.keys(part).length === 0),
    ),
  );
}

describe.each(types.map((type) => [type.name, type] as const))('the fingerprint of a %s', (_name, type) => {
  it.each([
    ['one field is edited', editOf(type)],
    ['something is added, removed or moved', pairOf(type)],
  ])('is another one whenever a reader reads something else because %s', (_what, pairs) => {
    const differs = ([before, after]: [Values, Values]) =>
      read(type, before) === read(type, after) || fingerprintOf(type, before) !== fingerprintOf(type, after);
    fc.assert(fc.property(pairs, differs), { numRuns: 300 });
  });
});

describe('a fingerprint', () => {
  it.each([
    ['of today', fingerprintOf],
    ['of before December 2026', fingerprintV1Of],
    ['of the days between', fingerprintOfWords],
  ])('%s is the same of a choice by its words, as it was stored before, and by its key', (_when, make) => {
    expect(make(alert, { severity: 'urgent' })).toBe(make(alert, { severity: 'Urgent' }));
    expect(make(alert, { severity: 'urgent' })).not.toBe(make(alert, { severity: 'warning' }));
  });

  it('of the days between is that of the words', () => {
    const ofWords = createHash('sha256').update('[["severity","Urgent"]]').digest('hex');
    expect(fingerprintOfWords(alert, { severity: 'urgent' })).toBe(`2:${ofWords}`);
  });

  it.each([
    ['of today', fingerprintOf],
    ['of before December 2026', fingerprintV1Of],
    ['of the days between', fingerprintOfWords],
  ])(
    '%s is the same of a link by its address alone and of one that keeps what it leads to',
    (_when, make) => {
      const link = (more: object) => ({
        message: [{ type: 'paragraph', children: [{ type: 'link', ...more, children: [] }] }],
      });
      const kept = link({ url: '/a/', target: { type: 'page', id: 'a' } });
      expect(make(alert, kept)).toBe(make(alert, link({ url: '/a/' })));
      expect(make(alert, kept)).not.toBe(
        make(alert, link({ url: '/b/', target: { type: 'page', id: 'a' } })),
      );
    },
  );

  const text = (word: string) => ({ id: 7, __component: 'blocks.text', body: [paragraph(word)] });
  const draft = {
    id: 1,
    documentId: 'd',
    title: 'Pacing',
    publishedAt: null,
    blocks: [text('a'), text('b')],
  };
  const of = (values: Values) => fingerprintOf(page, values);

  it('is the same of a draft and what was published of it', () => {
    const published = { ...draft, id: 2, publishedAt: '2026-11-23T10:42:00.000Z' };
    expect(of({ ...published, blocks: draft.blocks.map((block) => ({ ...block, id: 8 })) })).toBe(of(draft));
  });

  it('changes by an edit inside a block and by the order of blocks, and comes back once that is undone', () => {
    expect(of({ ...draft, blocks: [text('a'), text('c')] })).not.toBe(of(draft));
    expect(of({ ...draft, blocks: [text('b'), text('a')] })).not.toBe(of(draft));
    expect(of(structuredClone(draft))).toBe(of(draft));
  });

  it('does not depend on the order in which a database gives fields and keys', () => {
    const [first, second] = [
      { type: 'paragraph', children: [] },
      { children: [], type: 'paragraph' },
    ];
    const block = { body: [second], __component: 'blocks.text' };
    expect(of({ blocks: [block], title: 'Pacing' })).toBe(
      of({ title: 'Pacing', blocks: [{ __component: 'blocks.text', body: [first] }] }),
    );
  });

  it.each<[string, Values]>([
    ['null', { summary: null, parent: null, sharing: null }],
    ['an emptied text or list', { summary: '', related: [] }],
    ['a group of which nothing is filled in', { sharing: { title: '', image: null, hidden: false } }],
    ['a plan', { publishAt: '2027-01-01T09:00:00.000Z' }],
  ])('counts as nothing: %s', (_what, empty) => {
    expect(of({ ...draft, ...empty })).toBe(of(draft));
  });

  it('tells kinds of blocks apart that say the same', () => {
    const all = blocks.map(({ name }) => of({ blocks: [{ __component: `blocks.${name}` }] }));
    expect(new Set(all).size).toBe(blocks.length);
  });

  it('counts an item without words, which is one more in its list', () => {
    const steps = (...items: object[]) => ({
      blocks: [{ __component: 'blocks.steps', steps: items }],
    });
    expect(of(steps({}, {}))).not.toBe(of(steps({})));
  });

  it('follows a file that is replaced, and not one whose storage has moved', () => {
    const showing = (image: object) => of({ sharing: { image } });
    const moved = { ...file('a', 'A'), url: 'https://bucket.example/media/a.webp' };
    expect(showing(moved)).toBe(showing(file('a', 'A')));
    expect(showing({ ...moved, url: '/uploads/a_1.webp' })).not.toBe(showing(moved));
  });

  it('says of which version it is', () => {
    expect(of(draft)).toMatch(/^2:[0-9a-f]{64}$/);
  });
});
