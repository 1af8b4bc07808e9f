import { type ContentType, contentTypes, type Document } from '@pain/schema';
import type { Ask } from './ask-cms.ts';
import { CmsError } from './cms-error.ts';
import { keyOf } from './key-of.ts';
import {
  askChanges,
  askState,
  CHANGES_LIMIT,
  isSameState,
  type PublicationChange,
  type PublicationState,
} from './publication.ts';
import { readAll, readSome } from './read-documents.ts';

/** How often a moving CMS is followed before giving up; each round reads only what changed in between. */
const ROUNDS = 20;

/** Everything that is published at one revision. */
export interface Content {
  state: PublicationState;
  /** By {@link keyOf}. */
  documents: ReadonlyMap<string, Document>;
}

/**
 * Reads what is published, at one revision even when staff publish meanwhile: it asks for the state, reads what
 * changed, and repeats until the state is the one that it has read up to.
 *
 * @param previous what was read before, or null; it is never changed.
 * @throws CmsError when the CMS cannot be read or never rests; ContentError when an entry cannot be shown.
 */
export async function syncContent(ask: Ask, previous: Content | null): Promise<Content> {
  let content = previous;
  for (let round = 0; round < ROUNDS; round += 1) {
    const state = await askState(ask);
    if (content !== null && isSameState(content.state, state)) return content;
    content =
      content !== null && canFollow(content.state, state)
        ? await followChanges(ask, content)
        : await readEverything(ask, state);
  }
  throw new CmsError(
    `The CMS published something new during each of ${ROUNDS} reads.`,
    'Nothing is wrong with the content. It is tried again by itself.',
  );
}

function canFollow(from: PublicationState, to: PublicationState): boolean {
  return from.epoch === to.epoch && from.revision < to.revision;
}

async function readEverything(ask: Ask, state: PublicationState): Promise<Content> {
  const documents = new Map<string, Document>();
  for (const type of contentTypes) {
    for (const document of await readAll(ask, type)) documents.set(keyOf(document), document);
  }
  return { state, documents };
}

async function followChanges(ask: Ask, content: Content): Promise<Content> {
  const changes = await askChanges(ask, content.state);
  const last = changes.at(-1);
  // None means that the log does not reach back so far, or is another one: there is nothing to follow.
  if (last === undefined || changes.length >= CHANGES_LIMIT) return readEverything(ask, await askState(ask));
  const documents = new Map(content.documents);
  for (const [type, ids] of groupByType(affectedBy(changes, content))) {
    for (const id of ids) documents.delete(keyOf({ type: type.name, id }));
    for (const document of await readSome(ask, type, ids)) documents.set(keyOf(document), document);
  }
  const { revision, nonce } = last;
  return { state: { ...content.state, revision, nonce }, documents };
}

/**
 * The changed documents and all that point to one: Strapi drops the relations to what is unpublished, so a document
 * may change without a change of its own.
 */
function affectedBy(changes: readonly PublicationChange[], { documents }: Content): Set<string> {
  const changed = new Set(changes.map(({ type, documentId }) => keyOf({ type, id: documentId })));
  const pointing = [...documents]
    .filter(([, document]) => pointsToAny(document, changed))
    .map(([key]) => key);
  return new Set([...changed, ...pointing]);
}

function pointsToAny(value: unknown, keys: ReadonlySet<string>): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('ref' in value && 'id' in value && keys.has(keyOf({ type: String(value.ref), id: String(value.id) })))
    return true;
  return Object.values(value).some((part) => pointsToAny(part, keys));
}

function groupByType(keys: ReadonlySet<string>): [ContentType, string[]][] {
  const groups = contentTypes.map((type): [ContentType, string[]] => {
    const prefix = `${type.name}:`;
    return [type, [...keys].filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length))];
  });
  return groups.filter(([, ids]) => ids.length > 0);
}
