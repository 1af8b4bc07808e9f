import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { type EntryKey, uidOf } from '../content-types';
import { findBroken } from '../uses/find-broken';
import { readableBreaks } from '../uses/readable';
import { readAsOne } from './publish-together';

/** With what the admin says that somebody is there to answer, and later that they have. */
const ASKING = 'x-asks-before-breaking';

/**
 * Has the admin ask before it publishes what leaves links elsewhere without their target, unless that was answered. Nobody else can be
 * asked: plans, the API and commands publish, because the website keeps back nothing for it. What is saved with the publishing is undone.
 *
 * @throws ValidationError with what would break, after which Strapi's form does not count as saved.
 */
export async function askBeforeBreaking(strapi: Core.Strapi, entry: EntryKey): Promise<void> {
  const request = strapi.requestContext.get();
  // Several that are ticked in a list are asked about there, before.
  if (request?.get(ASKING) !== 'first' || !isOf(request.path, entry) || readAsOne().length > 0) return;
  const broken = await findBroken(strapi, entry, { publish: [entry.documentId], takeDown: [] });
  const breaks = readableBreaks(request, broken);
  if (breaks.length === 0) return;
  const message = `It was not published. Links to ${breaks.map(({ address }) => address).join(', ')} would lead nowhere.`;
  throw new errors.ValidationError(message, {
    errors: [{ path: ['breaks'], message, name: 'Breaks' }],
    breaks,
  });
}

/** Publishing an entry may publish others besides, such as redirects, which nobody opened. */
function isOf(path: string, { type, documentId }: EntryKey): boolean {
  if (!path.startsWith('/content-manager/') || !path.includes(`/${uidOf(type)}/`)) return false;
  return type.kind === 'single' || path.includes(`/${documentId}/`);
}
