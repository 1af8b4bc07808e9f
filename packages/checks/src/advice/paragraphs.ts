import type { List, ListItem, RichTextNode } from '@pain/schema';
import { plainText } from '@pain/schema';
import { type Group, isRichText, placeOf } from '../content/content.ts';
import type { Place } from '../content/finding.ts';

/** A paragraph, list item or line that people read. */
export interface Paragraph {
  text: string;
  place: Place;
}

/** Words that are not ours to make plainer: what a person said. */
const VERBATIM: ReadonlySet<string> = new Set([
  'testimonial.quote',
  'testimonial.letter',
  'testimonial.transcript',
  'video.transcript',
]);
/** Addresses and times, which are no sentences; and what the public does not read. */
const NO_PROSE: ReadonlySet<string> = new Set([
  'site-setting.postalAddress',
  'site-setting.openingTimes',
  'table.rows',
]);

/**
 * The prose of a group of fields, paragraph by paragraph. Headings and titles are no sentences and left out.
 */
export function paragraphsOf(group: Group): Paragraph[] {
  return Object.entries(group.fields).flatMap(([name, field]) => {
    const key = `${group.name}.${name}`;
    if (VERBATIM.has(key) || NO_PROSE.has(key)) return [];
    const place = placeOf(group, name);
    return textsOf(group, name, field.strapi.type)
      .map((text) => ({ text: text.replace(/\s+/g, ' ').trim(), place }))
      .filter(({ text }) => text !== '');
  });
}

function textsOf(group: Group, name: string, type: string): string[] {
  const value = group.values[name];
  if (isRichText(group, name, value)) return value.flatMap(textsOfNode);
  if (type !== 'text') return [];
  // A list that is written one item a line.
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string');
  return typeof value === 'string' ? value.split('\n') : [];
}

function textsOfNode(node: RichTextNode): string[] {
  if (node.type === 'list') return itemsOf(node);
  return node.type === 'paragraph' ? [plainText([node])] : [];
}

function itemsOf(list: List): string[] {
  return list.children.flatMap((child: ListItem | List) =>
    child.type === 'list' ? itemsOf(child) : plainText([{ type: 'paragraph', children: child.children }]),
  );
}
