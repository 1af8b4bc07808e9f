import type { List, ListItem, RichTextNode } from './nodes.ts';

type Part = RichTextNode | ListItem;
/** As much of a list as decides where it ends; the admin's editor has no more of it than its shape. */
type ListShape = Pick<List, 'format' | 'start'> & { children: readonly { type: string }[] };

/** The number that comes after the last one of a numbered list. */
export function numberAfter(list: ListShape): number {
  return (list.start ?? 1) + countItems(list);
}

function countItems({ children }: ListShape): number {
  return children.filter(({ type }) => type === 'list-item').length;
}

/**
 * Whether a list that stands right below another one goes on with it: of the same kind, unless it
 * begins at a number of its own.
 *
 * @param next the number that comes after the last one of the list above.
 */
export function isOneList(above: ListShape, below: ListShape, next = numberAfter(above)): boolean {
  if (above.format !== below.format) return false;
  return above.format === 'unordered' || below.start === undefined || below.start === next;
}

/**
 * A text in which lists of one kind that stand right below each other are one list, at each level.
 * Strapi's editor makes a list of its own of each line (https://github.com/strapi/strapi/issues/25189),
 * and nobody can see where one ends.
 */
export function joinLists<P extends Part>(parts: readonly P[]): P[] {
  // What was joined is of the same kinds as what it was joined from.
  return groupLists(parts).map(joinGroup) as P[];
}

/**
 * Each list with those that go on with it, and everything else on its own. Looks at each part once: a text
 * may be of thousands of lists.
 */
function groupLists(parts: readonly Part[]): [Part, ...Part[]][] {
  const groups: [Part, ...Part[]][] = [];
  let next = 1;
  for (const part of parts) {
    const group = groups.at(-1);
    const above = group?.[0];
    if (part.type === 'list' && above?.type === 'list' && isOneList(above, part, next)) {
      group?.push(part);
      next += countItems(part);
      continue;
    }
    groups.push([part]);
    next = part.type === 'list' ? numberAfter(part) : 1;
  }
  return groups;
}

function joinGroup([first, ...others]: [Part, ...Part[]]): Part {
  if (first.type !== 'list') return first;
  const children = [first, ...others].flatMap((part) => (part.type === 'list' ? part.children : []));
  return { ...first, children: joinLists(children) };
}
