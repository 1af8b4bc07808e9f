import type { EntryRef } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf, uidOf } from '../../../kernel/content-types';
import { readAsOne } from '../../publication/server/publish-together';
import { askFirst } from '../../usage/server/ask-first';
import { findBroken } from '../../usage/server/find-broken';

/** Has the admin ask before it publishes what leaves links elsewhere without their target. */
export async function askBeforeBreaking(strapi: Core.Strapi, entry: EntryRef): Promise<void> {
  // Several that are ticked in a list are asked about there, before.
  if (readAsOne().length > 0) return;
  const step = { publish: [entry.id], takeDown: [] };
  await askFirst(
    strapi,
    (path) => isOf(path, entry),
    () => findBroken(strapi, entry, step),
  );
}

/**
 * By its button, or by approving it. Publishing an entry may publish others besides, such as
 * redirects, which nobody opened.
 */
function isOf(path: string, entry: EntryRef): boolean {
  if (path === `/approval/${entry.type}/${entry.id}/approve`) return true;
  if (!path.startsWith('/content-manager/') || !path.includes(`/${uidOf(entry)}/`)) return false;
  return contentTypeOf(entry).kind === 'single' || path.includes(`/${entry.id}/`);
}
