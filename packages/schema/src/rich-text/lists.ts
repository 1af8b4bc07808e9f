import type { List, ListItem, RichTextNode } from './nodes.ts';

type Part = RichTextNode | ListItem;
/** As much of a list as decides where it ends; the admin's editor has no more of it than its shape. */
type ListShape = Pick<List, 'format' | 'start'> & { children: readonly { type: string }[] };

/** The number that comes after the last one of a numbered list. */
export function numberAfter({ start = 1, children }: ListShape): number {
  return start + children.filter(({ type }) => type === 'list-item').length;
}

/** Whether a list that stands right below another one goes on with it: of the same kind, unless it begins at a number of its own. */
export function isOneList(above: ListShape, below: ListShape): boolean {
  if (above.format !== below.format) return false;
  return above.format === 'unordered' || below.start === undefined || below.start === numberAfter(above);
}

/**
 * A text in which lists of one kind that stand right below each other are one list, at each level. Strapi's editor makes a list of its own of each
 * line (https://github.com/strapi/strapi/issues/25189), and nobody can see where one ends.
 */
export function joinLists<P extends Part>(parts: readonly P[]): P[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.type !== 'list') joined.push(part);
    else if (last?.type === 'list' && isOneList(last, part))
      joined.splice(-1, 1, { ...last, children: joinLists([...last.children, ...part.children]) });
    else joined.push({ ...part, children: joinLists(part.children) });
  }
  // What was joined is of the same kinds as what it was joined from.
  return joined as P[];
}
