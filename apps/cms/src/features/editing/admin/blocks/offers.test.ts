import { blocks, componentUid } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { findOffers, offerOf, sentenceOf } from './offers';

const ALL = blocks.map(({ name }) => componentUid('blocks', name));
/** What the examples are about: a new block may be found by their words, too. */
const KNOWN = [
  'text',
  'care-card',
  'expander',
  'image',
  'video',
  'table',
  'do-dont-list',
  'steps',
  'facts',
].map((name) => componentUid('blocks', name));
const namesFor = (typed: string, allowed = KNOWN) =>
  findOffers(allowed, typed).flatMap(({ offers }) => offers.map(({ name }) => name));

describe('the blocks that can be added', () => {
  it('are all blocks that the entry takes, each in one group', () => {
    expect(namesFor('', ALL).toSorted()).toEqual(blocks.map(({ name }) => name).toSorted());
    expect(namesFor('', ['blocks.text', 'blocks.gone'])).toEqual(['text']);
  });

  it('begin with what is written most', () => {
    const [first] = findOffers(ALL, '');
    expect(first?.label).toBe('Words');
    expect(first?.offers[0]?.label).toBe('Text');
  });

  it.each([
    ["the NHS's own name of it", 'care card', ['care-card']],
    ['beginnings of words in any order and case', 'OPEN text', ['expander']],
    ['what it is for', 'caption', ['image', 'video']],
    ['its group', 'pictures', ['image', 'video']],
    ['words that no block has', 'carousel', []],
  ])('are found by %s', (_, typed, expected) => {
    expect(namesFor(typed)).toEqual(expected);
  });

  it.each(['table', 'picture', 'text', 'facts', 'video'])(
    'begin with the one that is called “%s” when that is typed',
    (typed) => {
      const [first] = namesFor(typed);
      expect(offerOf(`blocks.${first}`)?.label.toLowerCase()).toBe(typed);
    },
  );

  it('are found by several of them, too', () => {
    expect(namesFor('tables')).toEqual(['table', 'do-dont-list', 'steps', 'facts']);
    expect(namesFor('pictures')).toEqual(['image', 'video']);
  });

  it('are each described by one sentence', () => {
    const offer = offerOf('blocks.inset-text');
    expect(offer && sentenceOf(offer)).toBe('A short text that stands out from what surrounds it.');
    expect(
      ALL.map((uid) => offerOf(uid)).filter((one) => !one || !/^[A-Z].*\.$/.test(sentenceOf(one))),
    ).toEqual([]);
  });
});
