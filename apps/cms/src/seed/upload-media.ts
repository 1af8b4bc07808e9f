import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { mediaFiles } from './media-files';

/** The kinds of file that the seed has; Strapi checks them against the content. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
};

/** Uploads the files of the seed and answers their ids by name. */
export async function uploadMedia(strapi: Core.Strapi): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  for (const [name, { alt }] of Object.entries(mediaFiles))
    ids.set(name, await uploadFile(strapi, name, alt));
  return ids;
}

async function uploadFile(strapi: Core.Strapi, name: string, alt: string): Promise<number> {
  const filepath = path.join(strapi.dirs.app.root, 'seed-media', name);
  const { size } = await stat(filepath);
  const mimetype = MIME_TYPES[path.extname(name)];
  const [file] = await strapi
    .plugin('upload')
    .service('upload')
    .upload({
      data: { fileInfo: { name, alternativeText: alt || null } },
      files: { filepath, originalFilename: name, mimetype, size },
    });
  return file.id;
}
