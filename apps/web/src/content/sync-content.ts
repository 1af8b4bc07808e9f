import {
  type ContentFault,
  type ContentType,
  contentTypes,
  type Document,
  describeFault,
  isSameState,
  keyOf,
  nameOfEntry,
  type PublicationState,
  parseKey,
} from '@pain/schema';
import { pointsToAny } from '../manifest/pointers.ts';
import type { Ask } from './ask-cms.ts';
import { CmsError } from './cms-error.ts';
import {
  askChanges,
  askCounted,
  askState,
  CHANGES_LIMIT,
  type Counted,
  type PublicationChange,
  type Stray,
} from './publication.ts';
import { readAll, readSome } from './read-documents.ts';
import type { ReadEntry } from './refuse-twins.ts';

/** How often a moving CMS is followed before giving up; each round reads only what changed in between. */
const ROUNDS = 20;

/** Everything that is published at one revision. */
export interface Content {
  state: PublicationState;
  /** By {@link keyOf}. */
  documents: ReadonlyMap<string, Document>;
  /**
   * The published entries without a document, by {@link keyOf}: why each cannot be shown, or null where that
   * is not known yet. Each sync asks for them again, because the CMS may have given a wrong answer.
   */
  unread: ReadonlyMap<string, ContentFault | null>;
}

/**
 * Reads what is published, at one revision even when staff publish meanwhile: it reads what changed, asks for
 * the state, and repeats until the state is the one that it has read up to. Then it holds as many entries
 * as the CMS has: an answer that leaves one out looks like one of a CMS that does not have it.
 *
 * @param previous what was read before, or null; it is never changed.
 * @throws CmsError when the CMS cannot be read, never rests, or leaves entries out.
 */
export async function syncContent(ask: Ask, previous: Content | null): Promise<Content> {
  // Mostly a build is asked for because something changed: what did is asked for first.
  let content = previous && (await followLog(ask, previous));
  let isComplete = content !== null && (content !== previous || content.unread.size === 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { state, counts } = await askCounted(ask);
    if (content !== null && isComplete && isSameState(content.state, state)) {
      const miscounted = findMiscounted(content, counts);
      if (miscounted === null) return withStrays(content, counts);
      // Unless somebody published between the state and the counting.
      if (isSameState(await askState(ask), state)) throw miscounted;
      continue;
    }
    content = content === null ? await readEverything(ask, state) : await catchUp(ask, content, state);
    isComplete = true;
  }
  throw new CmsError(
    `The CMS published something new during each of ${ROUNDS} reads.`,
    'Nothing is wrong with the content. It is tried again automatically.',
  );
}

function findMiscounted({ documents, unread }: Content, counts: Counted['counts']): CmsError | null {
  const types = [...documents.keys(), ...unread.keys()].map((key) => parseKey(key).type);
  const wrong = contentTypes.flatMap(({ name }) => {
    const read = types.filter((type) => type === name).length;
    const published = counts.get(name)?.published ?? 0;
    return read === published ? [] : [`${read} of ${published} (${name})`];
  });
  if (wrong.length === 0) return null;
  return new CmsError(
    `The CMS left out entries that are published: it answered ${wrong.join(', ')}.`,
    'Everything is reread automatically. If this stays, tell your website administrator.',
  );
}

/**
 * Adds the published rows that are a version of no entry to what cannot be shown: as their entry where that
 * is known, else under keys of their own.
 */
function withStrays(content: Content, counts: Counted['counts']): Content {
  const strays = contentTypes.flatMap((type) =>
    (counts.get(type.name)?.strays ?? []).map((stray) => toFault(type, stray)),
  );
  if (strays.length === 0) return content;
  const named = strays.flatMap((fault) => fault.documents.map((entry) => [keyOf(entry), fault] as const));
  return { ...content, unread: new Map([...content.unread, ...named]) };
}

function toFault(type: ContentType, { row, title, documentId }: Stray): ContentFault {
  const entry = { type: type.name, id: documentId ?? `row-${row}`, publishedAt: null };
  return describeFault(
    nameOfEntry(type, entry.id, title),
    [entry],
    [`Row ${row} of its table in the database has no documentId, so nobody can open or publish it`],
    'Ask your website administrator to give the row the documentId of its entry, or to remove it.',
  );
}

async function catchUp(ask: Ask, content: Content, state: PublicationState): Promise<Content> {
  if (isSameState(content.state, state)) return readAgain(ask, content, new Set(content.unread.keys()));
  const next = canFollow(content.state, state) ? await followLog(ask, content) : content;
  return next === content ? readEverything(ask, state) : next;
}

function canFollow(from: PublicationState, to: PublicationState): boolean {
  return from.epoch === to.epoch && from.revision < to.revision;
}

async function readEverything(ask: Ask, state: PublicationState): Promise<Content> {
  const read: Growing = { documents: new Map(), unread: new Map() };
  for (const type of contentTypes) put(read, type, await readAll(ask, type));
  return { state, ...read };
}

/**
 * Reads what changed after a state. What it was given, when nothing did, the log is another
 * one or does not reach back so far, or it is too much.
 */
async function followLog(ask: Ask, content: Content): Promise<Content> {
  const changes = await askChanges(ask, content.state);
  const last = changes.at(-1);
  if (last === undefined || changes.length >= CHANGES_LIMIT) return content;
  const { revision, nonce } = last;
  const next = await readAgain(ask, content, affectedBy(changes, content));
  return { ...next, state: { ...content.state, revision, nonce } };
}

async function readAgain(
  ask: Ask,
  { state, documents, unread }: Content,
  keys: ReadonlySet<string>,
): Promise<Content> {
  const next = { state, documents: new Map(documents), unread: new Map(unread) };
  for (const key of keys) for (const entries of [next.documents, next.unread]) entries.delete(key);
  for (const [type, ids] of groupByType(keys)) put(next, type, await readSome(ask, type, ids));
  return next;
}

interface Growing {
  documents: Map<string, Document>;
  unread: Map<string, ContentFault | null>;
}

function put({ documents, unread }: Growing, type: ContentType, entries: readonly ReadEntry[]): void {
  for (const entry of entries) {
    const key = keyOf({ type: type.name, id: entry.id });
    if ('document' in entry) documents.set(key, entry.document);
    else unread.set(key, entry.fault);
  }
}

/**
 * The changed documents and all that point to one: Strapi drops the relations to what is unpublished, so a
 * document may change without a change of its own. And what could not be read before.
 */
function affectedBy(
  changes: readonly PublicationChange[],
  { documents, unread }: Content,
): ReadonlySet<string> {
  const changed = new Set(changes.map(keyOf));
  const pointing = [...documents]
    .filter(([, document]) => pointsToAny(document, changed))
    .map(([key]) => key);
  return new Set([...changed, ...pointing, ...unread.keys()]);
}

function groupByType(keys: ReadonlySet<string>): [ContentType, string[]][] {
  const refs = [...keys].map(parseKey);
  const groups = contentTypes.map((type): [ContentType, string[]] => [
    type,
    refs.filter((ref) => ref.type === type.name).map(({ id }) => id),
  ]);
  return groups.filter(([, ids]) => ids.length > 0);
}
