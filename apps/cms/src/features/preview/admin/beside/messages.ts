import { recordsOf } from '@pain/schema';
import { z } from 'zod';
import type { Hand } from './field-in-hand';

/** What the frame of the page is sent: apps/web/preview/live.ts. */
export type ToFrame =
  | { type: 'show'; html: string; keys: Record<string, string>; hand: Hand | null; isOther: boolean }
  | { type: 'mark'; hand: Hand | null };

/**
 * What each block of a form stays known by when others come, go or change places: Strapi's own key, by where
 * the block is written, such as `blocks.3`.
 */
export function blockKeys(values: object): Record<string, string> {
  const keys = Object.entries(values)
    .filter(([, value]) => Array.isArray(value))
    .flatMap(([zone, blocks]) =>
      recordsOf(blocks).map((block, index) => [`${zone}.${index}`, `${zone} ${block.__temp_key__}`] as const),
    );
  return Object.fromEntries(keys);
}

/** What the frame says: that it can show something; which part was clicked; which other page is asked for. */
const fromFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({
    type: z.literal('clicked'),
    block: z.string().nullable(),
    words: z.string(),
    isAround: z.boolean(),
  }),
  z.object({ type: z.literal('other'), path: z.string() }),
]);

export type FromFrame = z.infer<typeof fromFrame>;

/** What a frame says; null for what somebody else does, or of another website that stands in it. */
export function readMessage(
  { source, origin, data }: Pick<MessageEvent, 'source' | 'origin' | 'data'>,
  frame: { contentWindow: Window | null } | null,
  url: string,
): FromFrame | null {
  if (!frame?.contentWindow || source !== frame.contentWindow || origin !== new URL(url).origin) return null;
  return fromFrame.safeParse(data).data ?? null;
}
