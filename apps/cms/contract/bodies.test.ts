import { randomUUID } from 'node:crypto';
import {
  type ContentType,
  contentTypes,
  contentTypeUid,
  type Fields,
  findComponent,
  schedule,
} from '@pain/schema';
import type { UID } from '@strapi/strapi';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cms, provideCms } from './cms.ts';
import { ANSWER } from './content.ts';
import { Staff } from './staff.ts';
import { provideWebsite } from './website.ts';

const cms = provideCms();
provideWebsite(cms);

/** Who may write, and whether they may publish. */
const ROLES = {
  'strapi-author': false,
  'strapi-editor': true,
  'strapi-super-admin': true,
  'clinical-reviewer': false,
};
const PLAN = '2036-07-01T08:00:00.000Z';
/** For each role and type; all together take some five seconds. */
const RUNS = 3;

interface Row {
  id: number;
  documentId: string;
  publishedAt: string | null;
  [field: string]: unknown;
}
type Values = Record<string, unknown>;

/**
 * An entry that is asked to change and, of the same type, one that must not; each published and with a draft.
 */
interface Pair {
  type: ContentType;
  own: string;
  other: string;
  others: Row[];
}

const uidOf = ({ name }: ContentType) => contentTypeUid(name) as UID.ContentType;
const query = (type: ContentType) => cms.get().strapi.db.query(uidOf(type));

async function readRows(type: ContentType, documentId: string): Promise<Row[]> {
  const where = { documentId };
  const populate = Object.fromEntries(
    Object.entries(type.fields).flatMap(([name, { strapi }]) =>
      /^(component|dynamiczone|relation|media)$/.test(strapi.type)
        ? [[name, strapi.type === 'component' ? { populate: true } : true]]
        : [],
    ),
  );
  return query(type).findMany({ where, populate: { ...populate, createdBy: true }, orderBy: { id: 'asc' } });
}

/** Which rows there are and what is public: all that a body must not change. */
const identities = (type: ContentType): Promise<Row[]> =>
  query(type).findMany({
    select: ['id', 'documentId', 'publishedAt', 'locale', 'createdAt'],
    orderBy: { id: 'asc' },
  });

const WORDS = 'Words of somebody';
const SAMPLES: Readonly<Record<string, () => unknown>> = {
  uid: randomUUID,
  blocks: () => ANSWER,
  boolean: () => true,
  integer: () => 1,
  date: () => '2026-01-01',
  datetime: () => null,
  relation: () => null,
  media: () => null,
};

/** Values that Strapi takes for some fields; zones hold a block of text. */
function sample(fields: Fields): Values {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { strapi }]) => {
      if (strapi.type === 'enumeration') return [name, (strapi.enum as string[])[0]];
      if (strapi.type === 'dynamiczone') return [name, [{ __component: 'blocks.text', body: ANSWER }]];
      if (strapi.type !== 'component') return [name, (SAMPLES[strapi.type] ?? (() => WORDS))()];
      const part = sample(findComponent(String(strapi.component))?.fields ?? {});
      return [name, strapi.repeatable ? [part] : part];
    }),
  );
}

async function makeEntry({ strapi }: Cms, type: ContentType): Promise<string> {
  const { documentId } = await strapi.documents(uidOf(type)).create({ data: sample(type.fields) });
  const [draft] = await readRows(type, documentId);
  // Past the document service: what keeps it from being published is nothing to this test.
  const { id: _id, ...values } = draft ?? {};
  const scalars = Object.entries(values).filter(([, value]) => typeof value !== 'object');
  await query(type).create({ data: { ...Object.fromEntries(scalars), publishedAt: new Date() } });
  return documentId;
}

/** What names another entry, or a state, in a body. */
function junkOf({ type, other, others }: Pair): fc.Arbitrary<Values> {
  const numbers = others.flatMap((row) => [row.id, ...idsIn(row)]);
  const column = `${type.name.replaceAll('-', '_')}_id`;
  return fc.record(
    {
      documentId: fc.constant(other),
      id: fc.oneof(fc.constantFrom(...numbers), fc.constant(9_007_199_254_740_000)),
      locale: fc.constantFrom('en', 'fr'),
      localizations: fc.constantFrom([other], { connect: [{ documentId: other }] }, { set: numbers }),
      publishedAt: fc.constantFrom('2020-01-01T00:00:00.000Z', null),
      createdAt: fc.constant('2020-01-01T00:00:00.000Z'),
      updatedAt: fc.constant('2040-01-01T00:00:00.000Z'),
      createdBy: fc.constantFrom(1, { id: 1 }, null),
      updatedBy: fc.constantFrom(1, { id: 1 }, null),
      status: fc.constantFrom('published', 'draft'),
      publishAt: fc.constant(PLAN),
      unpublishAt: fc.constant(PLAN),
      __pivot: fc.constantFrom({ field: 'blocks' }, ...numbers.map((number) => ({ [column]: number }))),
      _id: fc.constantFrom(...numbers),
      data: fc.record({ documentId: fc.constant(other) }),
    },
    { requiredKeys: [] },
  );
}

function idsIn(value: unknown): number[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && typeof value.id === 'number' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

/** A body with junk in every part of it. */
function bodyOf(pair: Pair, fields: Fields = pair.type.fields): fc.Arbitrary<Values> {
  const junk = junkOf(pair);
  const parts = Object.entries(fields).map(([name, { strapi }]) => {
    if (strapi.type === 'relation')
      return [name, fc.oneof(fc.constant(null), fc.record({ connect: fc.array(junk, { maxLength: 1 }) }))];
    if (strapi.type === 'dynamiczone')
      return [name, fc.array(partOf(pair, 'blocks.text', true), { maxLength: 2 })];
    if (strapi.type !== 'component')
      return [name, fc.constant(sample({ [name]: fields[name] } as Fields)[name])];
    const part = partOf(pair, String(strapi.component), false);
    return [name, strapi.repeatable ? fc.array(part, { minLength: 1, maxLength: 2 }) : part];
  });
  const values = fc.record(Object.fromEntries(parts), { requiredKeys: [] });
  return fc.tuple(junk, values).map(([wrong, right]) => ({ ...wrong, ...right }) as Values);
}

function partOf(pair: Pair, uid: string, inZone: boolean): fc.Arbitrary<Values> {
  const body = bodyOf(pair, findComponent(uid)?.fields ?? {});
  return body.map((part) => (inZone ? { ...part, __component: uid } : part));
}

const routesOf = (pair: Pair, mayPublish: boolean): [string, string][] => [
  ...writingRoutes(pair),
  ...(mayPublish ? [] : forbiddenRoutes(pair)),
];

/** What only those who may publish or delete can do, to whichever entry the body names. */
function forbiddenRoutes({ type, own }: Pair): [string, string][] {
  const uid = uidOf(type);
  const single = `single-types/${uid}`;
  if (type.kind === 'single')
    return [
      ['POST', `${single}/actions/publish`],
      ['POST', `${single}/actions/unpublish`],
      ['DELETE', single],
    ];
  const list = `collection-types/${uid}`;
  const bulk = ['bulkPublish', 'bulkUnpublish', 'bulkDelete'].map((action) => `${list}/actions/${action}`);
  return [
    ['DELETE', `${list}/${own}`],
    ['POST', `${list}/actions/publish`],
    ...bulk.map((path): [string, string] => ['POST', path]),
  ];
}

function writingRoutes({ type, own }: Pair): [string, string][] {
  const uid = uidOf(type);
  if (type.kind === 'single')
    return [
      ['PUT', `single-types/${uid}`],
      ['PUT', `single-types/${uid}?status=published`],
    ];
  const list = `collection-types/${uid}`;
  return [
    ['PUT', `${list}/${own}`],
    ['PUT', `${list}/${own}?status=published&locale=fr`],
    ['POST', list],
    ['POST', `${list}?status=published`],
    ['POST', `${list}/clone/${own}`],
    ['POST', `${list}/auto-clone/${own}`],
    ['POST', `${list}/${own}/actions/discard`],
    ['POST', `${list}/${own}/actions/publish`],
    ['POST', `${list}/${own}/actions/unpublish`],
  ];
}

const pairs: Pair[] = [];
const staff = new Map<string, Staff>();
let before: ReadonlyMap<string, Row[]>;
beforeAll(async () => {
  before = new Map(
    await Promise.all(contentTypes.map(async (type) => [type.name, await identities(type)] as const)),
  );
  for (const role of Object.keys(ROLES)) staff.set(role, await Staff.add(cms.get(), role));
  for (const type of contentTypes) {
    const [single] = await identities(type);
    const own = type.kind === 'single' ? String(single?.documentId) : await makeEntry(cms.get(), type);
    const other = type.kind === 'single' ? String(pairs[0]?.other) : await makeEntry(cms.get(), type);
    const others = type.kind === 'single' ? (pairs[0]?.others ?? []) : await readRows(type, other);
    pairs.push({ type, own, other, others });
  }
});

afterAll(async () => {
  for (const type of contentTypes) {
    const known = new Set(before.get(type.name)?.map(({ id }) => id));
    for (const { id } of await identities(type))
      if (!known.has(id)) await query(type).delete({ where: { id } });
    if (type.kind === 'single') await discardDrafts(type);
  }
});

/** Of an only entry, which these tests write in, with the plans that discarding leaves. */
async function discardDrafts(type: ContentType): Promise<void> {
  const published = (await identities(type)).filter(({ publishedAt }) => publishedAt !== null);
  for (const { documentId } of published) {
    await query(type).updateMany({ where: { documentId }, data: { publishAt: null, unpublishAt: null } });
    await cms.get().strapi.documents(uidOf(type)).discardDraft({ documentId });
  }
}

/** Documents with two rows of one state, which other tests may have left. */
function doubled(rows: Row[]): string[] {
  const states = rows.map(({ documentId, publishedAt }) => `${documentId} ${publishedAt === null}`);
  return states.filter((state, place) => states.indexOf(state) !== place);
}

async function checkAfter(
  { type, own, other, others }: Pair,
  rows: Row[],
  mayPublish: boolean,
  email: string,
) {
  expect(await readRows(type, other)).toEqual(type.kind === 'single' ? [] : others);
  const after = await identities(type);
  const known = new Map(rows.map((row) => [row.id, row]));
  for (const row of after) {
    const wanted = known.get(row.id);
    if (wanted) expect(row).toEqual(wanted);
    expect(row).toMatchObject({ id: expect.toSatisfy((id) => id < 1_000_000), locale: null });
    expect(Date.parse(String(row.createdAt))).toBeGreaterThan(Date.parse('2026-01-01'));
    if (!mayPublish && !wanted) expect(row.publishedAt).toBeNull();
  }
  expect(doubled(after)).toEqual(doubled(rows));
  const isNew = (row: Row) => !known.has(row.id) && row.documentId !== own && row.publishedAt === null;
  for (const { documentId } of after.filter(isNew)) {
    const [row] = await readRows(type, documentId);
    expect(row?.createdBy).toMatchObject({ email });
    if (!mayPublish)
      expect(row).toMatchObject(Object.fromEntries(Object.keys(schedule).map((name) => [name, null])));
  }
  if (!mayPublish)
    expect(after.filter((row) => row.publishedAt !== null)).toEqual(
      rows.filter((row) => row.publishedAt !== null),
    );
}

describe.each(Object.entries(ROLES))('whatever %s sends', (role, mayPublish) => {
  it.each(contentTypes.map(({ name }) => name))(
    'of %s changes no other entry and nothing of identity and state',
    async (name) => {
      const pair = pairs.find(({ type }) => type.name === name) as Pair;
      const sender = staff.get(role) as Staff;
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...routesOf(pair, mayPublish)),
          bodyOf(pair),
          async ([method, path], body) => {
            const rows = await identities(pair.type);
            const bulk = { ...body, documentIds: [pair.own, pair.other] };
            const answer = await sender.send(method, `/content-manager/${path}`, bulk);
            expect(answer.status, answer.message).toBeLessThan(500);
            await checkAfter(pair, rows, mayPublish, sender.email);
          },
        ),
        { numRuns: RUNS },
      );
    },
  );
});
