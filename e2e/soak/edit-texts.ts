import { paragraph } from '../stack/rich-text.ts';
import type { Library } from './library.ts';

type Kind = (library: Library, number: number) => object;

/** What a page may hold, by the name of its block: texts, pictures, and what points to other entries. */
const BLOCKS: Readonly<Record<string, Kind>> = {
  text: (_library, number) => ({ body: paragraph(`The text of edit ${number}.`) }),
  expander: (_library, number) => ({ summary: `More of edit ${number}`, body: paragraph('It opens.') }),
  'care-card': (_library, number) => ({
    level: 'non-urgent',
    heading: `Ask for help with edit ${number} if:`,
    body: paragraph('You want to.'),
  }),
  image: (library, number) => ({
    image: library.random.pick(library.pictures),
    caption: `Picture ${number}`,
  }),
  'faq-list': (library) => ({ show: 'chosen', faqs: { connect: library.pickSome('faq') } }),
  'team-roles': (library) => ({ show: 'chosen', roles: { connect: library.pickSome('team-role') } }),
  testimonials: (library) => ({
    show: 'chosen',
    testimonials: { connect: library.pickSome('testimonial') },
  }),
  resources: (library) => ({ show: 'chosen', resources: { connect: library.pickSome('resource') } }),
  'page-cards': (library) => ({ heading: 'Other pages', pages: { connect: library.pickSome('page') } }),
};

/** The names of these blocks. */
export const PAGE_BLOCKS: readonly string[] = Object.keys(BLOCKS);

/** A block of a kind, as the edit of a number would write it. */
export function block(kind: string, library: Library, number: number): object {
  return { __component: `blocks.${kind}`, ...BLOCKS[kind]?.(library, number) };
}
