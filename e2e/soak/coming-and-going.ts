import { change, isOf, type Make, TEXTS, tell } from './edit-parts.ts';
import { block, PAGE_BLOCKS } from './edit-texts.ts';
import type { Known, Library } from './library.ts';

export const unpublish: Make = async (library) => {
  const entry = library.pick((one) => library.maySpare(one));
  await library.editor.unpublish(entry.type, entry.id);
  entry.isPublished = false;
  return tell(entry);
};

export const publishAgain: Make = async (library, number) => {
  const isDown = (entry: Known) => !entry.isPublished && entry.consent !== 'withdrawn';
  if (!library.has(isDown)) return unpublish(library, number);
  const entry = library.pick(isDown);
  const what = await change(library, entry, TEXTS[entry.type](number));
  entry.isPublished = true;
  return what;
};

export const remove: Make = async (library, number) => {
  const isSpare = (entry: Known) => entry.isOwn && (!entry.isPublished || library.maySpare(entry));
  if (!library.has(isSpare)) return addFaq(library, number);
  const entry = library.pick(isSpare);
  await library.editor.remove(entry.type, entry.id);
  library.forget(entry);
  return tell(entry);
};

function createPage(library: Library, number: number): Promise<Known> {
  const fields = { title: `Page of edit ${number}`, slug: `page-${number}`, summary: 'New.' };
  const blocks = library.random.shuffle(PAGE_BLOCKS).slice(0, 2);
  return library.create('page', { ...fields, blocks: blocks.map((kind) => block(kind, library, number)) });
}

/** A page that was made by the run, or is made now. */
export async function pickOwnPage(library: Library, number: number): Promise<Known> {
  const isOwn = (entry: Known) => isOf('page')(entry) && entry.isOwn;
  return library.has(isOwn) ? library.pick(isOwn) : createPage(library, number);
}

export const addPage: Make = async (library, number) => tell(await createPage(library, number));

export const addFaq: Make = async (library, number) => {
  const fields = { question: `What is edit ${number}?`, slug: `faq-${number}`, ...TEXTS.faq(number) };
  return tell(await library.create('faq', fields));
};

export const addAlert: Make = async (library, number) => {
  const severity = library.random.pick(['information', 'warning', 'urgent']);
  const where = library.random.pick([{}, { where: 'pages', pages: { connect: library.pickSome('page') } }]);
  return tell(await library.create('alert', { ...TEXTS.alert(number), severity, ...where }));
};

export const addTestimonial: Make = async (library, number) => {
  const fields = { title: `Words of edit ${number}`, slug: `words-${number}`, kind: 'quote', quote: 'Good.' };
  const consent = { scope: 'website', givenOn: '2026-01-01' };
  return tell(await library.create('testimonial', { ...fields, consent }, 'given'));
};

export const withdrawConsent: Make = async (library, number) => {
  const isGiven = ({ consent, isPublished }: Known) => consent === 'given' && isPublished;
  if (!library.has(isGiven)) return addTestimonial(library, number);
  const entry = library.pick(isGiven);
  await library.editor.withdrawConsent(entry.type, entry.id);
  Object.assign(entry, { isPublished: false, consent: 'withdrawn' });
  return tell(entry);
};
