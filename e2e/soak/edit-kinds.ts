import {
  addAlert,
  addFaq,
  addPage,
  addTestimonial,
  pickOwnPage,
  publishAgain,
  remove,
  unpublish,
  withdrawConsent,
} from './coming-and-going.ts';
import { change, isOf, type Make, TEXTS } from './edit-parts.ts';
import { block, PAGE_BLOCKS } from './edit-texts.ts';
import type { Type } from './library.ts';
import { drawColour } from './picture.ts';

/** One kind of what staff do. */
export interface Edit {
  name: string;
  make: Make;
}

const ORDERED: ReadonlySet<Type> = new Set(['faq', 'team-role', 'testimonial', 'resource', 'department']);

const changeText: Make = (library, number) => {
  const entry = library.pick(({ isPublished }) => isPublished);
  return change(library, entry, TEXTS[entry.type](number));
};

const changeBlocks: Make = async (library, number) => {
  const page = await pickOwnPage(library, number);
  const kinds = library.random.shuffle(PAGE_BLOCKS).slice(0, 3);
  return change(library, page, { blocks: kinds.map((kind) => block(kind, library, number)) });
};

const changeRelated: Make = (library) => {
  const page = library.pick(isOf('page'));
  const others = library.pickSome('page').filter(({ documentId }) => documentId !== page.id);
  return change(library, page, { related: { set: others } });
};

const changeParent: Make = async (library, number) => {
  const page = await pickOwnPage(library, number);
  const parents = library.random.below(3) === 0 ? [] : library.pickSome('page').slice(0, 1);
  return change(library, page, {
    parent: { set: parents.filter(({ documentId }) => documentId !== page.id) },
  });
};

const describePicture: Make = async (library, number) => {
  const picture = library.random.pick(library.pictures);
  await library.editor.describePicture(picture, `What picture ${picture} shows since edit ${number}`);
  return `picture ${picture}`;
};

const replacePicture: Make = async ({ editor, random, pictures }, number) => {
  const picture = random.pick(pictures);
  const background = { r: random.below(256), g: random.below(256), b: random.below(256) };
  await editor.replace(picture, `replaced-${number}.png`, 'image/png', await drawColour(background));
  return `picture ${picture}`;
};

const changeOrder: Make = (library) => {
  const entry = library.pick(({ type, isPublished }) => isPublished && ORDERED.has(type));
  return change(library, entry, { order: 1 + library.random.below(9) });
};

const movePage: Make = (library, number) =>
  change(library, library.pick(isOf('page')), { slug: `moved-by-edit-${number}` });

const changeNavigation: Make = (library, number) => {
  const fields = [
    { navigationOrder: 1 + library.random.below(9) },
    { navigationOrder: null },
    { navigationLabel: `Menu ${number}` },
  ];
  return change(library, library.pick(isOf('page')), library.random.pick(fields));
};

const changeSettings: Make = async ({ editor, random }, number) => {
  const fields = random.pick([
    { phone: `0300 123 ${1000 + number}` },
    { openingTimes: `Open since edit ${number}` },
    { organisation: `Hospital ${number}` },
    { footerText: `The footer of edit ${number}.` },
    { serviceName: `Service ${number}` },
  ]);
  await editor.publishSettings(fields);
  return JSON.stringify(fields);
};

/** All that staff do to the site, as far as it is not a matter of time. */
export const EDITS: readonly Edit[] = [
  { name: 'text', make: changeText },
  { name: 'blocks and what they point to', make: changeBlocks },
  { name: 'related pages', make: changeRelated },
  { name: 'parent page', make: changeParent },
  { name: 'alternative text', make: describePicture },
  { name: 'picture replaced', make: replacePicture },
  { name: 'order', make: changeOrder },
  { name: 'web address', make: movePage },
  { name: 'navigation', make: changeNavigation },
  { name: 'settings', make: changeSettings },
  { name: 'unpublish', make: unpublish },
  { name: 'publish again', make: publishAgain },
  { name: 'delete', make: remove },
  { name: 'new page', make: addPage },
  { name: 'new FAQ', make: addFaq },
  { name: 'new alert', make: addAlert },
  { name: 'new testimonial', make: addTestimonial },
  { name: 'consent withdrawn', make: withdrawConsent },
];
