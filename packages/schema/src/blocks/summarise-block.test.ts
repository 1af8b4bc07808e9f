import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../rich-text/nodes.ts';
import { blocks } from './index.ts';
import { summariseBlock } from './summarise-block.ts';

const text = (...bodies: string[]) => bodies.flatMap(paragraph);

describe('the summary of a block', () => {
  it.each([
    [
      'its heading',
      'care-card',
      { level: 'urgent', heading: 'Ask for help if:', body: text('a') },
      'Ask for help if:',
    ],
    [
      'its text without one',
      'care-card',
      { level: 'urgent', heading: ' ', body: text('', 'You feel ill.') },
      'You feel ill.',
    ],
    [
      'runs of any look as one',
      'text',
      {
        body: [
          {
            type: 'paragraph',
            children: [
              { type: 'text', text: 'Move ' },
              { type: 'link', url: '/', children: [{ type: 'text', text: 'every', bold: true }] },
              { type: 'text', text: ' day' },
            ],
          },
        ],
      },
      'Move every day',
    ],
    ['the first item of a list of lines', 'do-dont-list', { kind: 'do', items: 'rest\nmove' }, 'rest move'],
    [
      'the first part that has words',
      'steps',
      { steps: [{ heading: null }, { heading: 'A session' }] },
      'A session',
    ],
    [
      'what a picture shows',
      'image',
      { image: { name: 'a.jpg', alternativeText: 'Two people walking' } },
      'Two people walking',
    ],
    ['the name of a file without it', 'image', { image: { name: 'a.jpg', alternativeText: null } }, 'a.jpg'],
    [
      'what was just chosen',
      'faq-list',
      { show: 'chosen', faqs: { connect: [{ label: 'May I bring a dog?' }], disconnect: [] } },
      'May I bring a dog?',
    ],
    ['a choice, where nothing else is filled in', 'faq-list', { show: 'all' }, 'All'],
    ['nothing of a block that is empty', 'text', {}, ''],
    ['nothing of a choice that there is not', 'faq-list', { show: 'constructor' }, ''],
    ['nothing of what is no text', 'text', { heading: { toString: 0 }, body: [{ text: 1 }] }, ''],
    ['nothing of a block that no longer exists', 'gone', { heading: 'x' }, ''],
  ])('is %s', (_, name, values, expected) => {
    expect(summariseBlock(name, values)).toBe(expected);
  });

  it('ends with a whole word when it is long', () => {
    const long =
      'People referred to us are usually in pain for longer than three months, and they have tried much before.';
    expect(summariseBlock('text', { body: paragraph(long) })).toBe(
      'People referred to us are usually in pain for longer than three months, and they have…',
    );
  });

  it('is short, whatever is stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...blocks.map(({ name }) => name)), fc.anything(), (name, value) => {
        const { fields } = blocks.find((block) => block.name === name) as { fields: object };
        const values = Object.fromEntries(Object.keys(fields).map((field) => [field, value]));
        expect(summariseBlock(name, values).length).toBeLessThanOrEqual(181);
      }),
    );
  });
});
