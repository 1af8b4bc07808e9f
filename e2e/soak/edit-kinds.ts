import { block, PAGE_BLOCKS, richText } from './edit-texts.ts';
import type { Known, Library, Type } from './library.ts';

/** One kind of what staff do. */
export interface Edit {
  name: string;
  /** Does it; answers to what, in words. The number makes each edit's words its own. */
  make(library: Library, number: number): Promise<string>;
}

/** A field of each type that readers see, and a value for it. */
const TEXTS: Readonly<Record<Type, (number: number) => object>> = {
  page: (number) => ({ summary: `What edit ${number} says of the page.` }),
  faq: (number) => ({ answer: richText(`What edit ${number} answers.`), topic: `Topic ${number % 3}` }),
  'team-role': (number) => ({ whatTheyDo: richText(`What they do since edit ${number}.`) }),
  testimonial: (number) => ({ attribution: `Somebody, since edit ${number}` }),
  resource: (number) => ({ summary: `What edit ${number} says of it.` }),
  department: (number) => ({ name: `Department ${number}` }),
  alert: (number) => ({ heading: `News of edit ${number}`, message: richText(`Alert ${number}.`) }),
};

const ORDERED: ReadonlySet<Type> = new Set(['faq', 'team-role', 'testimonial', 'resource', 'department']);
const isOf = (type: Type) => (entry: Known) => entry.type === type && entry.isPublished;
const tell = ({ type, id }: Known, how = '') => `${type} ${id} ${how}`.trim();

async function change(library: Library, entry: Known, fields: object): Promise<string> {
  await library.editor.publish(entry.type, entry.id, fields);
  return tell(entry, JSON.stringify(fields));
}

const changeText: Edit['make'] = (library, number) => {
  const entry = library.pick(({ isPublished }) => isPublished);
  return change(library, entry, TEXTS[entry.type](number));
};

const changeBlocks: Edit['make'] = (library, number) => {
  const page = library.pick((entry) => isOf('page')(entry) && entry.isOwn);
  const kinds = library.random.shuffle(PAGE_BLOCKS).slice(0, 3);
  return change(library, page, { blocks: kinds.map((kind) => block(kind, library, number)) });
};

const changeRelated: Edit['make'] = (library) => {
  const page = library.pick(isOf('page'));
  const others = library.pickSome('page').filter(({ documentId }) => documentId !== page.id);
  return change(library, page, { related: { set: others } });
};

const changeParent: Edit['make'] = (library) => {
  const page = library.pick((entry) => isOf('page')(entry) && entry.isOwn);
  const parents = library.random.below(3) === 0 ? [] : library.pickSome('page').slice(0, 1);
  return change(library, page, {
    parent: { set: parents.filter(({ documentId }) => documentId !== page.id) },
  });
};

const describePicture: Edit['make'] = async (library, number) => {
  const picture = library.random.pick(library.pictures);
  await library.editor.describePicture(picture, `What picture ${picture} shows since edit ${number}`);
  return `picture ${picture}`;
};

const changeOrder: Edit['make'] = (library) => {
  const entry = library.pick(({ type, isPublished }) => isPublished && ORDERED.has(type));
  return change(library, entry, { order: 1 + library.random.below(9) });
};

const movePage: Edit['make'] = (library, number) =>
  change(library, library.pick(isOf('page')), { slug: `moved-by-edit-${number}` });

const changeNavigation: Edit['make'] = (library, number) => {
  const fields = [
    { navigationOrder: 1 + library.random.below(9) },
    { navigationOrder: null },
    { navigationLabel: `Menu ${number}` },
  ];
  return change(library, library.pick(isOf('page')), library.random.pick(fields));
};

const changeSettings: Edit['make'] = async ({ editor, random }, number) => {
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

const unpublish: Edit['make'] = async (library) => {
  const entry = library.pick((one) => library.maySpare(one));
  await library.editor.unpublish(entry.type, entry.id);
  entry.isPublished = false;
  return tell(entry);
};

const publishAgain: Edit['make'] = async (library, number) => {
  const isDown = (entry: Known) => !entry.isPublished && entry.consent !== 'withdrawn';
  if (!library.has(isDown)) return unpublish(library, number);
  const entry = library.pick(isDown);
  const what = await change(library, entry, TEXTS[entry.type](number));
  entry.isPublished = true;
  return what;
};

const remove: Edit['make'] = async (library, number) => {
  const isSpare = (entry: Known) => entry.isOwn && (!entry.isPublished || library.maySpare(entry));
  if (!library.has(isSpare)) return addFaq(library, number);
  const entry = library.pick(isSpare);
  await library.editor.remove(entry.type, entry.id);
  library.forget(entry);
  return tell(entry);
};

const addPage: Edit['make'] = async (library, number) => {
  const fields = { title: `Page of edit ${number}`, slug: `page-${number}`, summary: 'New.' };
  const blocks = library.random.shuffle(PAGE_BLOCKS).slice(0, 2);
  return tell(
    await library.create('page', { ...fields, blocks: blocks.map((kind) => block(kind, library, number)) }),
  );
};

const addFaq: Edit['make'] = async (library, number) => {
  const fields = { question: `What is edit ${number}?`, slug: `faq-${number}`, ...TEXTS.faq(number) };
  return tell(await library.create('faq', fields));
};

const addAlert: Edit['make'] = async (library, number) => {
  const severity = library.random.pick(['Information', 'Warning', 'Urgent']);
  const where = library.random.pick([
    {},
    { where: 'Only on the pages chosen', pages: { connect: library.pickSome('page') } },
  ]);
  return tell(await library.create('alert', { ...TEXTS.alert(number), severity, ...where }));
};

const addTestimonial: Edit['make'] = async (library, number) => {
  const fields = { title: `Words of edit ${number}`, slug: `words-${number}`, kind: 'Quote', quote: 'Good.' };
  const consent = { scope: 'This website', givenOn: '2026-01-01' };
  return tell(await library.create('testimonial', { ...fields, consent }, 'given'));
};

const withdrawConsent: Edit['make'] = async (library, number) => {
  const isGiven = ({ consent, isPublished }: Known) => consent === 'given' && isPublished;
  if (!library.has(isGiven)) await addTestimonial(library, number);
  const entry = library.pick(isGiven);
  await library.editor.withdrawConsent(entry.type, entry.id);
  Object.assign(entry, { isPublished: false, consent: 'withdrawn' });
  return tell(entry);
};

/** All that staff do to the site, as far as it is not a matter of time. */
export const EDITS: readonly Edit[] = [
  { name: 'text', make: changeText },
  { name: 'blocks and what they point to', make: changeBlocks },
  { name: 'related pages', make: changeRelated },
  { name: 'parent page', make: changeParent },
  { name: 'alternative text', make: describePicture },
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
