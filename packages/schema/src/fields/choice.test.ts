import { describe, expect, it } from 'vitest';
import { choice, wordsOfChoice } from './choice.ts';

const make = (more: object = {}) =>
  choice({ label: 'Level', help: 'x', options: { 'non-urgent': 'Not urgent', high: 'High' }, ...more });

describe('a choice', () => {
  it('stores keys, also the one that is chosen at first', () => {
    expect(make({ initial: 'high' }).strapi).toEqual({
      type: 'enumeration',
      enum: ['non-urgent', 'high'],
      default: 'high',
    });
  });

  it('is read from keys as GraphQL writes them, and names the words when it is none', () => {
    const { parser } = make();
    expect(parser.parse('non_urgent')).toBe('non-urgent');
    expect(parser.safeParse('High').error?.issues).toMatchObject([
      { message: '"High" is not one of: Not urgent, High' },
    ]);
  });

  it('was stored as its words, of today or before', () => {
    expect(make({ formerly: { high: ['Severe', 'worst'] } }).formerValues).toEqual({
      Severe: 'high',
      worst: 'high',
      'Not urgent': 'non-urgent',
      High: 'high',
    });
  });

  it.each([
    ['a key and the words of another', { options: { low: 'high', high: 'High' } }, 'high'],
    ['the words of two', { options: { low: 'Some', high: 'Some' } }, 'Some'],
    ['what two were before', { formerly: { high: ['Bad'], 'non-urgent': ['Bad'] } }, 'Bad'],
  ])('cannot be told from another by %s', (_what, more, value) => {
    expect(() => make(more)).toThrow(`The choice "Level": "${value}" stands for two options`);
  });

  it('is said in words, and nothing else is', () => {
    expect(['high', 'High', 'constructor', null].map((value) => wordsOfChoice(make(), value))).toEqual([
      'High',
      null,
      null,
      null,
    ]);
  });
});
