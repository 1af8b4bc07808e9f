import { contentTypes } from '@pain/schema';
import type { Core, Schema, UID } from '@strapi/strapi';
import {
  defaultFieldResolver,
  GraphQLError,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNamedType,
  isLeafType,
  isObjectType,
} from 'graphql';
import { uidOf } from '../../kernel/content-types';
import { GRAPHQL_LOOKUPS } from '../../kernel/limits';
import { MISSING, markMissingParts } from './mark-missing-parts';
import { type Populate, partsOf, populateIn, type Row, toPopulate } from './to-populate';

type Model = Schema.ContentType | Schema.Component;
type Field = GraphQLField<unknown, unknown, Arguments>;
type Resolve = GraphQLFieldResolver<unknown, unknown, Arguments>;

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
  /** How many questions to the database each request from outside has needed so far, by that request. */
  lookups: WeakMap<object, number>;
  /** The content types whose entries may be pointed to. */
  targets: ReadonlySet<string>;
}

interface Context {
  strapi: Core.Strapi;
}
interface Plugin {
  services: { 'content-api'(context: Context): { buildSchema(): GraphQLSchema } };
}

/**
 * Strapi's GraphQL plugin, which reads all that is below the entries of a list at once. Strapi's own
 * resolvers ask the database for each field of each entry on its own, which is most of the time that reading
 * a large site takes; and each text of each entry goes through a promise and what a policy would be given if
 * there were one, which is 40 per cent of the rest. Who may read is asked where a query begins, and still is.
 *
 * Strapi's resolvers still answer whatever is asked for in another way: drafts, filters, an
 * order, or a part of a list.
 */
export function loadAhead<P extends Plugin>(plugin: P): P {
  const { 'content-api': contentApi } = plugin.services;
  plugin.services['content-api'] = (context) => {
    const service = contentApi(context);
    return { ...service, buildSchema: () => readAhead(service.buildSchema(), context) };
  };
  return plugin;
}

/** The schema that is given, with the resolvers of the project's types replaced. */
function readAhead(schema: GraphQLSchema, { strapi }: Context): GraphQLSchema {
  const { naming } = strapi.plugin('graphql').service('utils');
  const uids = contentTypes.map(uidOf);
  const reading: Reading = { strapi, loaded: new WeakMap(), lookups: new WeakMap(), targets: new Set(uids) };
  for (const uid of uids) {
    const type = strapi.contentType(uid as UID.ContentType);
    const list = fieldsOf(schema, 'Query')[naming.getFindQueryName(type)];
    if (list) list.resolve = readBelow(reading, type, list);
    answerFields(reading, type, fieldsOf(schema, naming.getTypeName(type)));
  }
  for (const component of Object.values(strapi.components)) {
    answerFields(reading, component, fieldsOf(schema, naming.getComponentName(component)));
  }
  return schema;
}

function fieldsOf(schema: GraphQLSchema, name: string): Record<string, Field> {
  const type = schema.getType(name);
  return isObjectType(type) ? type.getFields() : {};
}

function populateOf({ strapi, targets }: Reading, model: Model): Populate {
  return toPopulate(model, (uid) => strapi.getModel(uid as UID.Schema), targets);
}

function readBelow(
  reading: Reading,
  type: Schema.ContentType,
  { resolve = defaultFieldResolver }: Field,
): Resolve {
  const populate = populateOf(reading, type);
  return async (parent, args, ...rest) => {
    const rows = await resolve(parent, args, ...rest);
    if (args.status !== 'published' || !Array.isArray(rows)) return rows;
    const where = { id: { $in: rows.map(({ id }: Row) => id) } };
    const whole: Row[] = await reading.strapi.db
      .query(type.uid)
      .findMany({ select: ['id'], where, populate });
    await markMissingParts(reading.strapi, { uid: type.uid, rows: whole, populate });
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

/** The kinds of fields that hold something of their own tables. */
const BELOW: ReadonlySet<string> = new Set(['component', 'dynamiczone', 'media', 'relation']);

function answerFields(reading: Reading, model: Model, fields: Record<string, Field>): void {
  const below = populateOf(reading, model);
  for (const [name, field] of Object.entries(fields)) {
    const type = model.attributes[name]?.type;
    if (name in below) field.resolve = answerBelow(reading, field, type);
    else if (name === 'documentId' || (type && !BELOW.has(type))) field.resolve = defaultFieldResolver;
    else if (!isLeafType(getNamedType(field.type))) field.resolve = askCounted(reading, field);
  }
}

/** What Strapi itself asks the database for, such as a relation as a connection. */
function askCounted({ lookups }: Reading, { resolve = defaultFieldResolver }: Field): Resolve {
  return (parent, args, context, info) =>
    isWithinLimit(lookups, context) ? resolve(parent, args, context, info) : null;
}

function answerBelow(reading: Reading, field: Field, type?: string): Resolve {
  const { strapi, loaded } = reading;
  const ask = askCounted(reading, field);
  return (parent, args, context, info) => {
    const value = loaded.get(parent as object)?.[field.name];
    // A zone takes no arguments: it is always answered whole.
    if (value === MISSING) throw new GraphQLError('A part of it is missing in the database');
    const isWanted = value !== undefined && (type === 'dynamiczone' || isWholeWanted(args, value));
    if (!isWanted) return ask(parent, args, context, info);
    return type === 'media' ? signFiles(strapi, value) : value;
  };
}

/**
 * Whether a request may ask the database once more. The first time that it may not is an error;
 * what is left is then answered empty, since an error for each of a hundred thousand fields would
 * take as long as the answer.
 */
function isWithinLimit(lookups: Reading['lookups'], context: unknown): boolean {
  const { koaContext } = context as { koaContext?: object };
  // The CMS reads drafts for the preview itself, and those have as many blocks as staff gave them.
  if (!koaContext) return true;
  const before = lookups.get(koaContext) ?? 0;
  lookups.set(koaContext, before + 1);
  if (before !== GRAPHQL_LOOKUPS) return before < GRAPHQL_LOOKUPS;
  throw new GraphQLError(
    `This query needs more than ${GRAPHQL_LOOKUPS} questions to the database. Ask for fewer entries, or for less of each.`,
  );
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
