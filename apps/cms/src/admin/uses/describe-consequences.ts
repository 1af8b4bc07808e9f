import type { Use } from '../../uses/shapes';
import type { PageLink } from '../../website/shapes';

/** What taking down an entry does to others, a sentence each. */
export function describeConsequences(uses: readonly Use[], pages: readonly PageLink[]): string[] {
  const published = uses.filter(({ isPublished }) => isPublished);
  return [
    ...listing(
      'It disappears from the website, where it is shown on',
      pages.map((page) => page.title),
    ),
    ...published
      .filter(({ how }) => how === 'refers')
      .map(
        ({ kind, title: name, place }) =>
          `${kind} “${name}” has chosen it under “${place}” and goes without it.`,
      ),
    ...linking(published),
  ];
}

function listing(start: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${start}: ${names.join(', ')}.`];
}

function linking(uses: readonly Use[]): string[] {
  const names = [...new Set(uses.filter(({ how }) => how === 'links').map((use) => use.title))];
  if (names.length === 0) return [];
  const subject = names.length === 1 ? 'One entry links' : `${names.length} entries link`;
  return [`${subject} to this page, and the links will lead nowhere: ${names.join(', ')}.`];
}
