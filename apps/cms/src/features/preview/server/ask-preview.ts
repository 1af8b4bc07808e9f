import { errors } from '@strapi/utils';

const PATIENCE_MS = 10_000;

/**
 * Asks the preview for something.
 *
 * @param read makes something of its response, and throws when that is none.
 * @param remedy what staff can do when it does not respond.
 * @throws ApplicationError that says so.
 */
export async function askPreview<T>(
  url: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
  remedy: string,
): Promise<T> {
  try {
    return await read(await fetch(url, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) }));
  } catch {
    throw new errors.ApplicationError(`The preview does not respond. ${remedy}`);
  }
}
