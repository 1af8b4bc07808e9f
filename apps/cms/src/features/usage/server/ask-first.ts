import type { Core } from '@strapi/strapi';
import { fieldError } from '../../../kernel/errors/field-error';
import { ASKING, type BrokenLink } from '../shapes';
import { readableBreaks } from './readable';

/**
 * Has the admin ask before something is done that leaves links without their target, unless that was
 * answered. Nobody else can be asked: plans, the API and commands go on, because the website keeps back
 * nothing for it. What is saved with it is undone.
 *
 * @param isAbout whether the request for a path is about what is done: it may be done on
 * the way to something else.
 * @throws a field error with what would break.
 */
export async function askFirst(
  strapi: Core.Strapi,
  isAbout: (path: string) => boolean,
  findBreaks: () => Promise<BrokenLink[]>,
): Promise<void> {
  const request = strapi.requestContext.get();
  if (request?.get(ASKING) !== 'first' || !isAbout(request.path)) return;
  const breaks = readableBreaks(request, await findBreaks());
  if (breaks.length === 0) return;
  const message = `Nothing was changed. Links to ${breaks.map(({ address }) => address).join(', ')} would lead nowhere.`;
  throw fieldError(message, 'Breaks', [{ path: ['breaks'], message }], { breaks });
}
