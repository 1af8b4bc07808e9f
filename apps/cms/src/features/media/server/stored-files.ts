import type { Core } from '@strapi/strapi';
import { FILE_UID } from '../../../kernel/content-types';

/** What a file of the media library is, and what is said of it. */
export interface LibraryFile {
  documentId: string;
  name: string;
  /** How its address ends. */
  ext: string | null;
  mime: string;
  alternativeText: string | null;
  caption: string | null;
  /** Which part of a picture is kept in view; null for its middle. */
  focalPoint: unknown;
}

/** A file, or one of its smaller sizes, as the storage knows it. */
interface Stored {
  url: string;
  provider: string;
  formats?: Record<string, Stored> | null;
}

/** A file of the media library by its number; null when there is none. */
export async function readLibraryFile(strapi: Core.Strapi, id: unknown): Promise<LibraryFile | null> {
  return strapi.db.query(FILE_UID).findOne({ where: { id } });
}

/** A file of the media library and its smaller sizes, as they are stored now. */
export async function readStored(strapi: Core.Strapi, id: unknown): Promise<Stored[]> {
  const file: Stored | null = await strapi.db.query(FILE_UID).findOne({ where: { id } });
  if (file === null) return [];
  return [file, ...Object.values(file.formats ?? {})].map((one) => ({ ...one, provider: file.provider }));
}

/**
 * Removes files that the media library no longer knows. One that cannot be removed stays, and is logged: the
 * library is right, and nothing in it leads there.
 */
export async function removeStored(strapi: Core.Strapi, files: readonly Stored[]): Promise<void> {
  const { provider } = strapi.config.get<{ provider: string }>('plugin::upload');
  for (const file of files) {
    if (file.provider !== provider) continue;
    try {
      await strapi.plugin('upload').provider.delete(file);
    } catch (error) {
      strapi.log.warn(
        `${file.url} was replaced or deleted, and could not be removed from the storage: ${String(error)}`,
      );
    }
  }
}
