import { contentTypes, type EntryRef, showTitle, titleOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../kernel/content-types';
import { isSavedSince } from '../../../kernel/snapshots/is-edited';
import { referencesIn } from '../../../kernel/snapshots/references';
import { findNoted } from '../../publication/server/relations/lost-relations';
import type { LeftOut } from '../shapes';
import type { Versions } from './read-ahead';

type Version = Record<string, unknown>;
type Target = LeftOut & { id: string };

/**
 * The entries that an entry points to and that its published version leaves out. Strapi drops a relation when
 * its target is not published, without a word. Once the target is published, what points to it follows
 * automatically, unless edits wait in it.
 *
 * @returns none for an entry that was never published.
 */
export async function findLeftOut(
  strapi: Core.Strapi,
  entry: EntryRef,
  { draft, published }: Versions,
): Promise<LeftOut[]> {
  if (published === null || draft === null) return [];
  const shown = referencesIn(published);
  const lost = [...referencesIn(draft)].filter((id) => !shown.has(id));
  const noted = await findNoted(strapi, entry);
  const isEdited = isSavedSince(draft, published);
  const targets = await Promise.all(lost.map((id) => describeTarget(strapi, id)));
  // What the editor added since is no loss: it comes with the next publication.
  const isLoss = ({ id, isPublished }: Target) => !isEdited || !isPublished || noted.has(id);
  return targets
    .filter((target) => target !== null)
    .filter(isLoss)
    .map(({ id: _id, ...target }) => target);
}

async function describeTarget(strapi: Core.Strapi, documentId: string): Promise<Target | null> {
  for (const type of contentTypes) {
    const documents = strapi.documents(uidOf(type));
    const draft: Version | null = await documents.findOne({ documentId, status: 'draft' });
    if (draft === null) continue;
    const published = await documents.findOne({ documentId, status: 'published' });
    const title = showTitle(titleOf(type, draft));
    return { id: documentId, type: type.label, title, isPublished: published !== null };
  }
  return null;
}
