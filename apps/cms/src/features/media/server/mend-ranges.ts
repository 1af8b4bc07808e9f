import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { asRouted } from '../../../kernel/routes/as-routed';

const FOLDER = '/uploads/';
const RANGE = /^bytes=(?:(\d{1,15})-(\d{1,15})?|-(\d{1,15}))$/;

/** What of a file is asked for, from the first byte to the last; none where there is nothing of it. */
export type Part = { start: number; end: number } | 'none';

/**
 * Has parts of uploaded files sent as RFC 9110 (14) wants them. The platform's `koa-range` promises bytes
 * that are not there, or less than none, and refuses "the last 500": see docs/upstream/koa-range.md. It is
 * only handed what it does well.
 */
export function mendRanges(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    const { range, 'if-range': condition } = context.req.headers;
    if (range === undefined || !isOfFolder(context)) return next();
    const size = condition === undefined ? await readSize(strapi, context.path) : null;
    const part = size === null ? null : readPart(range, size);
    if (part === 'none') return refuse(context, size);
    if (part === null) delete context.req.headers.range;
    else context.req.headers.range = `bytes=${part.start}-${part.end}`;
    return next();
  });
}

/**
 * Has no cache keep that a file is not there, or not sent: it may be there later. Caches may keep a 404 that
 * says nothing of it (RFC 9111, 4.2.2).
 */
export function keepNoRefusals(strapi: Core.Strapi): void {
  strapi.server.use(async (context, next) => {
    try {
      await next();
    } finally {
      if (isOfFolder(context) && context.status >= 400) context.set('Cache-Control', 'no-store');
    }
  });
}

function isOfFolder(context: Parameters<typeof asRouted>[0]): boolean {
  return asRouted(context).path.startsWith(FOLDER);
}

/**
 * The part of a file that a range means; null for one that cannot be followed, such as
 * several: then the whole is sent.
 *
 * @param size of the file, in bytes.
 */
export function readPart(range: string, size: number): Part | null {
  const [matched, from, to, last] = RANGE.exec(range) ?? [];
  if (matched === undefined) return null;
  const start = last === undefined ? Number(from) : Math.max(0, size - Number(last));
  const end = Math.min(Number(to ?? size - 1), size - 1);
  if (to !== undefined && Number(to) < start) return null;
  return start >= size || last === '0' ? 'none' : { start, end };
}

function refuse(
  context: { status: number; set(name: string, value: string): void },
  size: number | null,
): void {
  context.status = 416;
  context.set('Content-Range', `bytes */${size}`);
}

async function readSize(strapi: Core.Strapi, address: string): Promise<number | null> {
  const folder = path.join(strapi.dirs.static.public, FOLDER);
  const file = path.join(folder, path.basename(address));
  return stat(file).then(
    (found) => (found.isFile() ? found.size : null),
    () => null,
  );
}
