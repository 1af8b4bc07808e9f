import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { UPLOAD_FIELDS, UPLOAD_FIELDS_LIMIT, UPLOAD_LIMIT, UPLOAD_PACE } from '../../kernel/limits';
import type { AdminContext } from '../../kernel/routes/admin-routes';
import { watchPace } from './watch-pace';

type Next = () => Promise<void>;

/**
 * Reads an upload into a folder of its own, and removes that when the request has ended, however
 * it ends. Strapi (5.54) leaves the files of every request behind that fails, and those in any
 * other field than `files`.
 *
 * @throws ApplicationError in words for staff for what is no single whole file.
 */
export async function takeUpload(strapi: Core.Strapi, context: AdminContext, next: Next): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'request-'));
  try {
    await readInto(folder, strapi, context, async () => {
      checkFile([context.request.files?.files ?? []].flat()[0]);
      await next();
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readInto(
  folder: string,
  strapi: Core.Strapi,
  context: AdminContext,
  next: Next,
): Promise<void> {
  // Of a connection that was cut while it waited for its turn nothing comes any more, not even an end.
  if (context.req.destroyed) throw new errors.ApplicationError(NOT_WHOLE);
  let isRead = false;
  const read = strapi.get('middlewares').get('strapi::body')({ formidable: optionsFor(folder) }, { strapi });
  const endWatch = refuseSlow(context);
  try {
    await read(context, async () => {
      endWatch();
      isRead = true;
      await next();
    });
  } catch (error) {
    if (isRead || error instanceof errors.ApplicationError) throw error;
    throw new errors.ApplicationError(NOT_WHOLE, { cause: String(error) });
  } finally {
    endWatch();
  }
}

/** An error of the request is how formidable is made to stop; what still comes is thrown away. */
function refuseSlow({ req }: AdminContext): () => void {
  const readBytes = () => req.socket.bytesRead;
  return watchPace(readBytes, UPLOAD_PACE, () => req.emit('error', new errors.ApplicationError(TOO_SLOW)));
}

const NOT_WHOLE = 'The file did not arrive whole. Upload it again.';
const TOO_SLOW =
  'The file came too slowly, so that it was not taken. Upload it again when you have a faster connection, or a smaller one.';

/** For formidable, which reads what browsers send. */
function optionsFor(uploadDir: string) {
  let files = 0;
  return {
    uploadDir,
    maxFileSize: UPLOAD_LIMIT,
    maxFieldsSize: UPLOAD_FIELDS_LIMIT,
    maxFields: UPLOAD_FIELDS,
    onFileBegin() {
      files += 1;
      // The admin sends one by one. Strapi gives two of one name the same content.
      if (files > 1) throw new errors.ApplicationError('Upload one file after the other.');
    },
  };
}

/** A request without a file changes what is said of one. */
function checkFile(file: { size: number; originalFilename: string | null } | undefined): void {
  if (file?.size !== 0) return;
  throw new errors.ApplicationError(
    `“${file.originalFilename ?? 'The file'}” is empty. Save it again, and upload it then.`,
  );
}
