import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';
import type { Media } from '../definitions/media.ts';
import { cleanText } from '../text/clean-text.ts';

/**
 * The most dots of a picture: what cameras of telephones take, 48 or 50 million, and far
 * more than a screen shows.
 */
export const PICTURE_DOTS_LIMIT = 50_000_000;

const SELECTION = '{ documentId url name ext mime size width height alternativeText caption }';

/**
 * What no file of the media library has, and a database may hold after an import: it would be read from
 * elsewhere, or written to there.
 */
const UNUSABLE = 'The file cannot be used. Upload it again in the media library, and choose that one';

const answer = z.object({
  documentId: z.string().min(1),
  url: z.string().min(1).refine(canBeFetched, UNUSABLE),
  name: z.string(),
  ext: z
    .string()
    .regex(/^[^/\\\0]*$/, UNUSABLE)
    .nullable(),
  mime: z.string(),
  size: z.number(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  alternativeText: z.string().nullable(),
  caption: z.string().nullable(),
});

const mediaParser: z.ZodType<Media> = answer.transform((file) => ({
  type: 'file',
  id: file.documentId,
  url: file.url,
  name: file.name,
  extension: file.ext ?? '',
  mime: file.mime,
  kilobytes: file.size,
  width: file.width,
  height: file.height,
  alt: wordsOf(file.alternativeText),
  caption: wordsOf(file.caption),
}));

/** Whether an address is a path of the CMS, or that of a server that stores its files. */
function canBeFetched(url: string): boolean {
  const cms = 'http://localhost';
  return URL.canParse(url, cms) && /^https?:$/.test(new URL(url, cms).protocol);
}

function wordsOf(text: string | null): string | null {
  return cleanText(text ?? '').trim() || null;
}

/** A picture. Its alt text is kept with the file, so that it is written once. */
export function image<const O extends FieldOptions>(options: O): Field<Presence<O, Media>> {
  return media(options, ['images']);
}

/** A video file. */
export function video<const O extends FieldOptions>(options: O): Field<Presence<O, Media>> {
  return media(options, ['videos']);
}

/** A document, or any other file that is no picture or video. */
export function file<const O extends FieldOptions>(options: O): Field<Presence<O, Media>> {
  return media(options, ['files']);
}

function media<const O extends FieldOptions>(options: O, allowedTypes: string[]): Field<Presence<O, Media>> {
  return makeField(options, {
    strapi: { type: 'media', multiple: false, allowedTypes },
    selection: SELECTION,
    parser: mediaParser,
  });
}
