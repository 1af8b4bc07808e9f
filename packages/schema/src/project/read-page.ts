import type { blocks } from '../blocks/index.ts';
import type { review } from '../components/review.ts';
import type { sharing } from '../components/sharing.ts';
import { sayMoment, writeDay } from '../dates/write.ts';
import type { BlockValue, ComponentValue, RoutedType } from '../definitions/definitions.ts';
import type { Field } from '../definitions/field.ts';
import type { EntryRef } from '../refs/entry-ref.ts';
import type { Values } from '../values/values.ts';

type Block = BlockValue<(typeof blocks)[number]>;

/**
 * What an entry says of its page, whatever its type; null or empty where the type has no field for
 * it, or nothing is in it.
 */
export interface PageValues {
  slug: string;
  title: string;
  summary: string;
  blocks: Block[];
  parent: EntryRef | null;
  related: EntryRef[];
  review: ComponentValue<typeof review> | null;
  sharing: ComponentValue<typeof sharing> | null;
  menuPlace: number | null;
  menuLabel: string | null;
}

/**
 * Reads an entry by the route of its type.
 *
 * @param values of a parsed document, or of a draft as checks read it, in which anything may be null.
 */
export function readPage({ fields, title, route }: RoutedType, values: Values): PageValues {
  const at = (name: string | undefined) => (name === undefined ? null : (values[name] ?? null));
  const page = {
    slug: at(route.slug) ?? '',
    title: at(title) ?? '',
    summary: at(route.summary) ?? '',
    blocks: [
      ...toFacts(fields, route.facts ?? [], values),
      ...toBlocks(fields[route.content], at(route.content)),
    ],
    parent: at(route.parent),
    related: at(route.related) ?? [],
    review: at(route.review),
    sharing: at(route.sharing),
    menuPlace: at(route.menu?.place),
    menuLabel: at(route.menu?.label),
  };
  // Each field is of the kind that its key wants: findRouteFaults, which a test of the definitions asks.
  return page as PageValues;
}

/** A formatted text is what a block of text holds. */
function toBlocks(field: Field | undefined, content: unknown): unknown[] {
  if (!Array.isArray(content)) return [];
  return field?.strapi.type === 'blocks' ? [{ block: 'text', body: content }] : content;
}

function toFacts(fields: RoutedType['fields'], names: readonly string[], values: Values): Block[] {
  const facts = names.flatMap((name) => {
    const field = fields[name];
    const value = field ? say(field, values[name]) : '';
    return field && value !== '' ? [{ label: field.label, value }] : [];
  });
  return facts.length > 0 ? [{ block: 'facts', heading: null, facts }] : [];
}

const WORDS: Readonly<Record<string, (value: string) => string>> = { date: writeDay, datetime: sayMoment };

/** The value of a field in words; empty where there is none. */
function say({ strapi }: Field, value: unknown): string {
  if (value === null || value === undefined) return '';
  return WORDS[strapi.type]?.(String(value)) ?? String(value);
}
