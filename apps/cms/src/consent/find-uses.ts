import { type ContentType, contentTypes } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { populateAll } from '../publication/snapshot';
import { uidOf } from '../scheduling/due-entries';

const AT_ONCE = 100;

/** An entry, as it is left out of a search. */
export interface EntryKey {
  type: ContentType;
  documentId: string;
}

/**
 * In which entries files are used, drafts as well as published ones, also inside blocks: the names of the entries, by
 * the file's documentId. Reads all content, which is enough for what is done a few times a year.
 */
export async function findUses(
  strapi: Core.Strapi,
  fileIds: readonly string[],
  except: EntryKey,
): Promise<ReadonlyMap<string, string[]>> {
  const uses = new Map<string, Set<string>>(fileIds.map((id) => [id, new Set()]));
  if (fileIds.length === 0) return new Map();
  for (const type of contentTypes) {
    for await (const entry of readAll(strapi, type)) {
      if (type.name === except.type.name && entry.documentId === except.documentId) continue;
      const name = `${type.label} “${entry[type.title] ?? entry.documentId}”`;
      for (const id of idsIn(entry)) uses.get(id)?.add(name);
    }
  }
  return new Map([...uses].map(([id, names]) => [id, [...names]]));
}

async function* readAll(strapi: Core.Strapi, type: ContentType): AsyncGenerator<Record<string, unknown>> {
  const populate = populateAll(strapi, uidOf(type));
  for (const status of ['draft', 'published'] as const) {
    for (let start = 0; ; start += AT_ONCE) {
      const asked = { status, populate, start, limit: AT_ONCE };
      // Strapi types populate by content types that it generates itself; ours come from packages/schema.
      const entries = await strapi.documents(uidOf(type)).findMany(asked as never);
      yield* entries;
      if (entries.length < AT_ONCE) break;
    }
  }
}

/** The documentIds of all that an entry points to. */
function* idsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  if ('documentId' in value) yield String(value.documentId);
  for (const part of Object.values(value)) yield* idsIn(part);
}
