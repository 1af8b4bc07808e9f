import { z } from 'zod';
import { OVERVIEW_PATHS } from '../overview-paths.ts';
import { type Field, type FieldOptions, makeField, type Presence } from './field.ts';

/** Addresses that the site itself uses, so that no page may take them. */
export const RESERVED_SLUGS = [
  'index',
  '404',
  '_astro',
  'media',
  'pagefind',
  ...(Object.keys(OVERVIEW_PATHS) as (keyof typeof OVERVIEW_PATHS)[]),
] as const;

/** Lower-case words joined by single hyphens: safe in every URL, file system and case folding. */
export const SLUG_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

interface SlugOptions extends FieldOptions {
  /** The field that Strapi derives a first suggestion from. */
  from: string;
}

/**
 * The last part of an address. Strapi's `uid`: unique among entries of its type. Strapi is not told that it is required,
 * because it would then fill it in before there is a title: the CMS makes it from the title when it is left empty.
 */
export function slug<const O extends SlugOptions>(options: O): Field<Presence<O, string>> {
  const field = makeField(options, {
    strapi: { type: 'uid', targetField: options.from, regex: SLUG_PATTERN.source },
    parser: z
      .string()
      .regex(SLUG_PATTERN, {
        error: ({ input }) =>
          `"${String(input)}" cannot be part of a web address. Use only lower-case letters, numbers and single hyphens, for example "pain-plan"`,
      })
      .refine((value) => !RESERVED_SLUGS.some((reserved) => reserved === value), {
        error: ({ input }) =>
          `"${String(input)}" is an address that the website itself needs. Choose another`,
      }),
  });
  const { required: _required, ...strapi } = field.strapi;
  return { ...field, strapi };
}
