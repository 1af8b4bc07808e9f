import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from './field.ts';

const SAFE_SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

/** Whether an address may stand in a link: within the site, or of a scheme that cannot run code. */
export function isSafeAddress(address: string): boolean {
  if (/^[/#](?![/\\])/.test(address) || address === '/') return !address.includes('\\');
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return SAFE_SCHEMES.includes(url.protocol) && (!url.protocol.startsWith('http') || url.hostname !== '');
}

/** Parses a link address; refuses what is malformed or could run code (`javascript:`, `data:`). */
export const addressParser: z.ZodType<string> = z
  .string()
  .transform((value) => value.trim())
  .refine(isSafeAddress, {
    error: ({ input }) =>
      `"${String(input).slice(0, 80)}" is not a link that the website can use. Start it with https://, mailto:, tel:, or / for a page of this site`,
  });

/** An address that a link leads to. */
export function linkAddress<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return { ...makeField(options, { strapi: { type: 'string' }, parser: addressParser }), isAddress: true };
}
