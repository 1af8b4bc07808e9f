import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';

/** Where the pages are that the website makes of all others. No page of the editors' may be there. */
export const OVERVIEW_PATHS = { search: '/search/', 'a-to-z': '/a-to-z/', booklet: '/booklet/' } as const;

/** The folders of the site's own code, whose files have other names with each version of it. */
export const CODE_FOLDERS = ['_astro', 'assets', 'pagefind'] as const;

/**
 * Addresses that the site itself uses, so that no page may take them. The CMS and the publisher's control
 * have hosts of their own.
 */
export const RESERVED_SLUGS = [
  'index',
  '404',
  'media',
  ...CODE_FOLDERS,
  ...(Object.keys(OVERVIEW_PATHS) as (keyof typeof OVERVIEW_PATHS)[]),
] as const;

/** Lower-case words joined by single hyphens: safe in every URL, file system and case folding. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The most letters of a part of an address. Each is a byte, and a file system takes 255 for a name. */
export const SLUG_LENGTH = 200;
/** The most that are made of a title: more nobody reads or types. */
const MADE_LENGTH = 80;

/** Names that Windows gives to no file: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/;

interface SlugOptions extends FieldOptions {
  /** The field that Strapi derives a first suggestion from. */
  from: string;
}

/**
 * The last part of an address. Strapi's `uid`: unique among entries of its type. Strapi is not told that
 * it is required, because it would then fill it in before there is a title: the CMS makes it from the
 * title when it is left empty.
 */
export function slug<const O extends SlugOptions>(options: O): Field<Presence<O, string>> {
  const field = makeField(options, {
    strapi: {
      type: 'uid',
      targetField: options.from,
      regex: SLUG_PATTERN.source,
      maxLength: SLUG_LENGTH,
    },
    parser: z.string().check(({ value, issues }) => {
      const message = findSlugFault(value);
      if (message !== null) issues.push({ code: 'custom', message, input: value });
    }),
  });
  const { required: _required, ...strapi } = field.strapi;
  return { ...field, strapi };
}

/** Why a text cannot be part of an address, with what to do; null when it can. */
export function findSlugFault(value: string): string | null {
  if (!SLUG_PATTERN.test(value))
    return `"${value}" cannot be part of a web address. Use only lower-case letters, numbers and single hyphens, for example "opening-times"`;
  if (value.length > SLUG_LENGTH)
    return `The web address has ${value.length} letters, and a part of one can have ${SLUG_LENGTH}. Shorten it`;
  if (DEVICE.test(value)) return `"${value}" is a name that some computers cannot store. Choose another`;
  if (RESERVED_SLUGS.some((reserved) => reserved === value))
    return `"${value}" is an address that the website itself needs. Choose another`;
  return null;
}

/** Between a digit and one that is raised, or a fraction in one sign. */
const RAISED = /(?<=\p{Nd})(?=[\u00B2\u00B3\u00B9\u2070-\u2079\u00BC-\u00BE\u2150-\u215E])/gu;

/**
 * A title in plain letters, of which an address is made: one that was copied from a PDF has ﬁ in one, of
 * which nothing would be left.
 */
export function toPlainTitle(title: string): string {
  return title.replace(RAISED, '-').normalize('NFKC');
}

/**
 * The part of an address that is made of a title, in a form that {@link findSlugFault} finds nothing wrong
 * with: cut at the end of a word, and with a number where the address is taken by the site itself. Empty
 * where the title gives none, such as one in Chinese: then somebody has to write one.
 *
 * @param words the title in the letters of addresses, as Strapi makes them.
 */
export function shortenSlug(words: string): string {
  const parts = words.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const whole = parts.join('-');
  const short = whole.length > MADE_LENGTH ? cutAtWord(whole) : whole;
  return short !== '' && findSlugFault(short) !== null ? `${short}-1` : short;
}

function cutAtWord(slug: string): string {
  const end = slug.lastIndexOf('-', MADE_LENGTH);
  return slug.slice(0, end > 0 ? end : MADE_LENGTH);
}
