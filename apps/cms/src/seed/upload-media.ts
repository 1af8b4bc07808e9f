import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';

/** The files of the folder `seed-media`, all of our own making, with what they show. */
export const mediaFiles: Readonly<Record<string, { alt: string }>> = {
  'group.webp': { alt: 'Drawing of five people who sit in a circle of chairs and talk.' },
  'relaxation.webp': { alt: 'Drawing of a person who sits on a cushion with closed eyes, below a calm sun.' },
  'physiotherapist.webp': { alt: 'Drawing of a person who stretches one arm up, beside a plant.' },
  'psychologist.webp': { alt: 'Drawing of two people with speech bubbles above them.' },
  'nurse.webp': { alt: 'Drawing of a person in a nurse’s tunic, beside a strip of tablets.' },
  'occupational-therapist.webp': { alt: 'Drawing of a person at a kitchen worktop with a kettle and a cup.' },
  'booklet.webp': { alt: 'Drawing of a booklet with a blue cover.' },
  'pain-plan.webp': { alt: 'Drawing of a workbook with a CD on top of it.' },
  'programme-poster.webp': { alt: 'Title card: What to expect at the Pain Self-Management Programme.' },
  'programme.mp4': { alt: '' },
  'programme.vtt': { alt: '' },
};

/** The kinds of file that the seed has; Strapi checks them against the content. */
const MIME_TYPES: Readonly<Record<string, string>> = {
  '.webp': 'image/webp',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt',
};

/** Uploads the files that the first content shows and returns their ids by name. */
export async function uploadMedia(
  strapi: Core.Strapi,
  isShown: (name: string) => boolean,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  const shown = Object.entries(mediaFiles).filter(([name]) => isShown(name));
  for (const [name, { alt }] of shown) ids.set(name, await uploadFile(strapi, name, alt));
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
