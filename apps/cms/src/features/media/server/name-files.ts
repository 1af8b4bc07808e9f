import path from 'node:path';
import type { FileInfo } from './ask-for-alternative';
import type { Incoming } from './incoming';
import { toKeptName } from './readable-name';

/** A file that comes under a readable name. @throws ApplicationError when it is too long. */
export function nameReadably(file: Incoming): Incoming {
  return { ...file, originalFilename: toKeptName(file.originalFilename ?? '') };
}

/**
 * Strapi takes the ending from what a file was called on somebody's computer, and refuses much of the
 * rest in words of its own.
 */
export function nameForStrapi(file: Incoming, info: FileInfo): { file: Incoming; info: FileInfo } {
  const name = file.originalFilename ?? '';
  const plain = `file${path.extname(name)}`;
  return { file: { ...file, originalFilename: plain }, info: { ...info, name: info.name || name } };
}

/** What is said of a file, with a readable name. @throws ApplicationError when it is too long. */
export function withKeptName(info: FileInfo): FileInfo {
  return typeof info.name === 'string' ? { ...info, name: toKeptName(info.name) } : info;
}
