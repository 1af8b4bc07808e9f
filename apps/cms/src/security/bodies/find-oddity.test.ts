import { describe, expect, it } from 'vitest';
import { findOddity } from './find-oddity';

const nest = (levels: number) => Array.from({ length: levels }).reduce<unknown>((below) => [below], 'x');

describe('a body', () => {
  it.each([
    ['a name that every object has', JSON.parse('{"a":[{"__proto__":{"b":1}}]}')],
    ['such a name for a field', { metadatas: { constructor: {} } }],
    ['such a name for a type', { contentTypeUID: 'toString' }],
    ['such a name for a kind of block', { blocks: [{ __component: '__proto__' }] }],
    ['such a name in a list of one, which stands for that one', { field: [['constructor']] }],
    ['what no text can be made of', { uid: { toString: 0 } }],
  ])('is refused for %s', (_what, body) => {
    expect(findOddity(body, 100)).toMatch(/^There is nothing that is called "\w+"\. Take that out\.$/);
  });

  it('is refused for more levels than anything has, and no depth ends in an error', () => {
    expect([100, 101, 1_000_000].map((levels) => findOddity(nest(levels), 100))).toEqual([
      null,
      'What was sent is nested deeper than 100 levels. Put fewer lists within lists.',
      'What was sent is nested deeper than 100 levels. Put fewer lists within lists.',
    ]);
    expect(findOddity({ field: nest(1_000_000) }, 100)).toMatch(/^What was sent is nested deeper/);
  });

  it('may say such a name', () => {
    const body = {
      question: 'constructor',
      tags: ['toString', '__proto__'],
      blocks: [{ __component: 'blocks.text' }],
    };
    expect(findOddity(body, 100)).toBeNull();
  });
});
