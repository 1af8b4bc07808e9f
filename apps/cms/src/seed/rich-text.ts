import type { Inline, RichText } from '@pain/schema';

type Node = RichText[number];

/** A text in which `**bold**` and `[words](address)` may stand, as rich text inlines. */
function inlines(text: string): Inline[] {
  const parts = text.split(/(\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).filter((part) => part !== '');
  return parts.map(toInline);
}

function toInline(part: string): Inline {
  const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
  if (link) return { type: 'link', url: link[2] ?? '', children: [{ type: 'text', text: link[1] ?? '' }] };
  const bold = /^\*\*([^*]+)\*\*$/.exec(part);
  return bold ? { type: 'text', text: bold[1] ?? '', bold: true } : { type: 'text', text: part };
}

/** A paragraph. */
export function p(text: string): Node {
  return { type: 'paragraph', children: inlines(text) };
}

/** A heading of a section. */
export function h2(text: string): Node {
  return { type: 'heading', level: 2, children: inlines(text) };
}

/** A list with bullets. */
export function ul(...items: string[]): Node {
  return {
    type: 'list',
    format: 'unordered',
    children: items.map((item) => ({ type: 'list-item', children: inlines(item) })),
  };
}
