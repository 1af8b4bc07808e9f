import { paragraph } from '../stack/rich-text.ts';
import type { Known, Library, Type } from './library.ts';

/** Does one edit; answers to what, in words. The number makes each edit's words its own. */
export type Make = (library: Library, number: number) => Promise<string>;

/** A field of each type that readers see, and a value for it. */
export const TEXTS: Readonly<Record<Type, (number: number) => object>> = {
  page: (number) => ({ summary: `What edit ${number} says of the page.` }),
  faq: (number) => ({ answer: paragraph(`What edit ${number} answers.`), topic: `Topic ${number % 3}` }),
  'team-role': (number) => ({ whatTheyDo: paragraph(`What they do since edit ${number}.`) }),
  testimonial: (number) => ({ attribution: `Somebody, since edit ${number}` }),
  resource: (number) => ({ summary: `What edit ${number} says of it.` }),
  department: (number) => ({ name: `Department ${number}` }),
  alert: (number) => ({ heading: `News of edit ${number}`, message: paragraph(`Alert ${number}.`) }),
};

/** Whether an entry is published, and of a type. */
export const isOf = (type: Type) => (entry: Known) => entry.type === type && entry.isPublished;

/** Names an entry in a run's progress. */
export const tell = ({ type, id }: Known, how = '') => `${type} ${id} ${how}`.trim();

/** Publishes other values of some fields. */
export async function change(library: Library, entry: Known, fields: object): Promise<string> {
  await library.editor.publish(entry.type, entry.id, fields);
  return tell(entry, JSON.stringify(fields));
}
