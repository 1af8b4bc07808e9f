import type { Core, Schema, UID } from '@strapi/strapi';
import { type Populate, toPopulate } from './to-populate';

type Model = Schema.ContentType | Schema.Component;
type Row = Record<string, unknown> & { id: number };
type Resolve = (parent: object, args: Arguments, context: unknown, info: unknown) => Promise<unknown>;
type Middleware = (next: Resolve, ...question: Parameters<Resolve>) => Promise<unknown>;

interface Arguments {
  status?: string;
  filters?: unknown;
  sort?: unknown[];
  pagination?: { limit?: number; start?: number; page?: number; pageSize?: number };
}

/** For an entry or a component that was answered, the same with all that is below it. */
type Loaded = WeakMap<object, Record<string, unknown>>;

interface Reading {
  strapi: Core.Strapi;
  loaded: Loaded;
  /** The content types whose entries may be pointed to. */
  targets: ReadonlySet<string>;
}

/**
 * Reads all that is below the entries of a list at once. Strapi's own resolvers ask the database for each field of each
 * entry by itself, which is most of the time that reading a large site takes.
 *
 * They still answer whatever is asked for in another way: drafts, filters, an order, or a part of a list.
 *
 * @param uids the content types whose lists are read.
 */
export function loadAhead(strapi: Core.Strapi, uids: readonly string[]): void {
  const { naming } = strapi.plugin('graphql').service('utils');
  const reading: Reading = { strapi, loaded: new WeakMap(), targets: new Set(uids) };
  const types = uids.map((uid) => strapi.contentType(uid as UID.ContentType));
  const middlewares = [
    ...types.map((type) => [`Query.${naming.getFindQueryName(type)}`, readBelow(reading, type)] as const),
    ...types.flatMap((type) => answerFields(reading, naming.getTypeName(type), type)),
    ...Object.values(strapi.components).flatMap((component) =>
      answerFields(reading, naming.getComponentName(component), component),
    ),
  ];
  const resolversConfig = Object.fromEntries(
    middlewares.map(([path, middleware]) => [path, { middlewares: [middleware] }]),
  );
  strapi.plugin('graphql').service('extension').use({ resolversConfig });
}

function populateOf({ strapi, targets }: Reading, model: Model): Populate {
  return toPopulate(model, (uid) => strapi.getModel(uid as UID.Schema), targets);
}

function readBelow(reading: Reading, type: Schema.ContentType): Middleware {
  const populate = populateOf(reading, type);
  return async (next, parent, args, ...rest) => {
    const rows = await next(parent, args, ...rest);
    if (args.status !== 'published' || !Array.isArray(rows)) return rows;
    const where = { id: { $in: rows.map(({ id }: Row) => id) } };
    const whole: Row[] = await reading.strapi.db
      .query(type.uid)
      .findMany({ select: ['id'], where, populate });
    const byId = new Map(whole.map((row) => [row.id, row]));
    for (const row of rows) remember(reading.loaded, row, byId.get(row.id), populate);
    return rows;
  };
}

function remember(loaded: Loaded, answered: object, whole: Row | undefined, populate: Populate): void {
  if (whole === undefined) return;
  loaded.set(answered, whole);
  for (const [field, below] of Object.entries(populate)) {
    for (const part of partsOf(whole[field])) {
      const inPart = populateIn(below, part);
      if (inPart) remember(loaded, part, part, inPart);
    }
  }
}

function partsOf(value: unknown): Row[] {
  return [value].flat().filter((part) => part !== null && part !== undefined) as Row[];
}

/** What was read below a part, if it is a component. */
function populateIn(below: Populate[string], part: Row): Populate | null {
  if (below === true) return null;
  if ('populate' in below) return below.populate;
  return 'on' in below ? (below.on[String(part.__component)]?.populate ?? null) : null;
}

/** The kinds of fields that hold something of their own tables. */
const BELOW: ReadonlySet<string> = new Set(['component', 'dynamiczone', 'media', 'relation']);

function answerFields(reading: Reading, typeName: string, model: Model) {
  const below = Object.keys(populateOf(reading, model)).map(
    (field) => [`${typeName}.${field}`, answerField(reading, field, model.attributes[field]?.type)] as const,
  );
  const plain = Object.keys(model.attributes).filter(
    (field) => !BELOW.has(model.attributes[field]?.type ?? ''),
  );
  return [...below, ...plain.map((field) => [`${typeName}.${field}`, answerPlain(field)] as const)];
}

/**
 * As Strapi's own resolver does, but without what Strapi does before it asks that one: for each text of each entry it makes what a
 * policy would be given if there were one, which takes a tenth of the whole reading.
 */
function answerPlain(field: string): Middleware {
  return async (_next, parent) => (parent as Record<string, unknown>)[field];
}

function answerField({ strapi, loaded }: Reading, field: string, type?: string): Middleware {
  return async (next, parent, args, ...rest) => {
    const value = loaded.get(parent)?.[field];
    // A zone takes no arguments: it is always answered whole.
    const isWanted = value !== undefined && (type === 'dynamiczone' || isWholeWanted(args, value));
    if (!isWanted) return next(parent, args, ...rest);
    return type === 'media' ? signFiles(strapi, value) : value;
  };
}

function isWholeWanted({ filters, sort = [], pagination = {} }: Arguments, value: unknown): boolean {
  if (!Array.isArray(value)) return true;
  const { limit = 0, ...others } = pagination;
  const isPlain = filters === undefined && sort.length === 0 && Object.keys(others).length === 0;
  return isPlain && value.length <= limit;
}

/** As Strapi's own resolver does, for storage whose files have addresses that expire. */
async function signFiles(strapi: Core.Strapi, value: unknown): Promise<unknown> {
  const { signFileUrls } = strapi.plugin('upload').service('file');
  if (Array.isArray(value)) return Promise.all(value.map((file) => signFileUrls(file)));
  return value && signFileUrls(value);
}
