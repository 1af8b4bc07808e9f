import { describe, expect, it } from 'vitest';
import { compareWords, toSameWords } from '../index.ts';

describe('texts that look alike', () => {
  it.each([
    ['Getting here', 'getting  here'],
    ['Getting here', ' Getting\u00A0here\n'],
    ['Getting here', 'Get\u00ADting\u200B here\uFEFF'],
    ['Office', 'O\uFB03ce'],
    ['Café', 'Cafe\u0301'],
    ['Pain', '\u200FPain\u200E'],
  ])('are the same words: %j and %j', (one, other) => {
    expect(toSameWords(other)).toBe(toSameWords(one));
  });

  it.each([
    ['Cafe', 'Café'],
    ['Step 1', 'Step 11'],
    ['re-form', 'reform'],
  ])('are not the same words: %j and %j', (one, other) => {
    expect(toSameWords(other)).not.toBe(toSameWords(one));
  });
});

describe('a list', () => {
  it('is in the order in which people look for something', () => {
    const titles = ['Zebra', 'apple', 'Éclair', 'Step 10', 'Step 2', 'banana', 'Tŷ Gŵyn', 'eclipse', 'Tea'];
    expect(titles.sort(compareWords)).toEqual([
      'apple',
      'banana',
      'Éclair',
      'eclipse',
      'Step 2',
      'Step 10',
      'Tea',
      'Tŷ Gŵyn',
      'Zebra',
    ]);
  });

  it('is the same however what differs only in letters and accents came', () => {
    const titles = ['éclair', 'Eclair', 'eclair', 'ECLAIR'];
    expect([...titles].reverse().sort(compareWords)).toEqual([...titles].sort(compareWords));
  });
});
