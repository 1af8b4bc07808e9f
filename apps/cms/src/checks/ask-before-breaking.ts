import type { Core } from '@strapi/strapi';
import { type EntryKey, uidOf } from '../content-types';
import { askFirst } from '../uses/ask-first';
import { findBroken } from '../uses/find-broken';
import { readAsOne } from './publish-together';

/** Has the admin ask before it publishes what leaves links elsewhere without their target. */
export async function askBeforeBreaking(strapi: Core.Strapi, entry: EntryKey): Promise<void> {
  // Several that are ticked in a list are asked about there, before.
  if (readAsOne().length > 0) return;
  const step = { publish: [entry.documentId], takeDown: [] };
  await askFirst(
    strapi,
    (path) => isOf(path, entry),
    () => findBroken(strapi, entry, step),
  );
}

/** By its button, or by approving it. Publishing an entry may publish others besides, such as redirects, which nobody opened. */
function isOf(path: string, { type, documentId }: EntryKey): boolean {
  if (path === `/approval/${type.name}/${documentId}/approve`) return true;
  if (!path.startsWith('/content-manager/') || !path.includes(`/${uidOf(type)}/`)) return false;
  return type.kind === 'single' || path.includes(`/${documentId}/`);
}
