import { faq, page } from '@pain/schema';
import { expect, it } from 'vitest';
import { findField } from './find-field';

const text = (...words: string[]) => ({ type: 'text', text: words.join(' ') });
const paragraph = (...children: object[]) => ({ type: 'paragraph', children });
const link = { type: 'link', url: '/x/', children: [text('NHS website')] };
const values = {
  title: 'Living with pain',
  summary: 'What helps with pain.',
  blocks: [
    {
      __component: 'blocks.text',
      body: [paragraph(text('See the '), link, text('.')), paragraph(text('Pain.'))],
    },
    { __component: 'blocks.care-card', level: 'urgent', heading: 'Speak to a GP if:', body: [] },
    {
      __component: 'blocks.steps',
      heading: '',
      steps: [{ heading: 'A referral' }, { heading: 'A session' }],
    },
    { __component: 'blocks.faq-list', heading: 'Questions', show: 'chosen', faqs: {} },
    { __component: 'blocks.image', image: { id: 1, alternativeText: 'Two circles' }, caption: 'Circles' },
  ],
};
const find = (block: string | null, words: string) =>
  findField(page.fields, values, { block, words, isAround: false })?.path.join('.');

it.each([
  ['the title of the page', null, 'Living with pain', 'title'],
  ['a paragraph with a link in it', 'blocks.0', 'See the NHS website.', 'blocks.0.body'],
  ['the link itself', 'blocks.0', 'NHS  website', 'blocks.0.body'],
  ['a heading to which the page adds', 'blocks.1', 'Urgent advice: Speak to a GP if:', 'blocks.1.heading'],
  ['a part of a list of parts', 'blocks.2', 'A session', 'blocks.2.steps.1.heading'],
  ['a heading above entries of others', 'blocks.3', 'Questions', 'blocks.3.heading'],
  ['an entry of others, by what chooses it', 'blocks.3', 'How long does it take?', 'blocks.3.faqs'],
  ['a picture, by its words', 'blocks.4', 'Two circles', 'blocks.4.image'],
  ['nothing in particular', 'blocks.1', '', 'blocks.1.level'],
])('finds the field of %s', (_what, block, words, path) => {
  expect(find(block, words)).toBe(path);
});

it('finds none for what stands around every page, unless a field says just that', () => {
  expect(find(null, 'Accessibility statement')).toBeUndefined();
  const around = (words: string) =>
    findField(page.fields, values, { block: null, words, isAround: true })?.path;
  expect(around('Pain')).toBeUndefined();
  expect(around('Living with pain')).toEqual(['title']);
});

it('names the field as the form does, and its block', () => {
  expect(
    findField(page.fields, values, { block: 'blocks.1', words: 'Speak to a GP if:', isAround: false }),
  ).toEqual({
    block: { index: 1, label: 'When to get help' },
    path: ['blocks', 1, 'heading'],
    field: 'Heading',
  });
});

it('finds a field of an entry that is shown on the page of another', () => {
  const question = { question: 'How long?', answer: [paragraph(text('Two hours.'))] };
  expect(
    findField(faq.fields, question, { block: null, words: 'Two hours.', isAround: false })?.path,
  ).toEqual(['answer']);
});
