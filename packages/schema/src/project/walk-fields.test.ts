import { describe, expect, it } from 'vitest';
import { page } from '../types/page.ts';
import { fieldsIn, mapFields } from './walk-fields.ts';

const entry = {
  id: 7,
  title: 'Help',
  blocks: [
    { __component: 'blocks.steps', heading: 'How', steps: [{ heading: 'First' }, 'no step'] },
    { __component: 'blocks.removed', title: 'Nobody knows' },
    { __component: 'blocks.expander', id: 3, summary: 'More' },
  ],
  review: { reviewer: 'Dr Ek' },
};
const isText = (value: unknown) => typeof value === 'string';
const shout = (value: unknown) => (typeof value === 'string' ? value.toUpperCase() : value);

describe('the fields of an entry', () => {
  it('are found in components, in lists of them and in blocks, each with its path', () => {
    const found = fieldsIn(page.fields, entry).filter(({ value }) => isText(value));
    expect(found.map(({ path, value }) => [path.join('.'), value])).toEqual([
      ['title', 'Help'],
      ['blocks.0.heading', 'How'],
      ['blocks.0.steps.0.heading', 'First'],
      ['blocks.2.summary', 'More'],
      ['review.reviewer', 'Dr Ek'],
    ]);
  });

  it('are changed at every depth, and nothing else is', () => {
    expect(mapFields(page.fields, entry, (_field, value) => shout(value))).toEqual({
      id: 7,
      title: 'HELP',
      blocks: [
        { __component: 'blocks.steps', heading: 'HOW', steps: [{ heading: 'FIRST' }, 'no step'] },
        { __component: 'blocks.removed', title: 'Nobody knows' },
        { __component: 'blocks.expander', id: 3, summary: 'MORE' },
      ],
      review: { reviewer: 'DR EK' },
    });
  });

  it('are those that are defined, whatever names are sent', () => {
    const sent = JSON.parse('{"constructor":"x","__proto__":{"title":"y"}}');
    expect(mapFields(page.fields, sent, (_field, value) => shout(value))).toEqual(sent);
  });
});
