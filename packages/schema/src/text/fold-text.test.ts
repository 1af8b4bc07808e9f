import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../index.ts';

const UNSEEN = ['\u00AD', '\u200B', '\u200D', '\u2060', '\uFEFF', '\u200E'];

describe('letters that are compared', () => {
  it('are the same when they are folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
      }),
    );
  });

  it('are the same in every composition, and with signs that nobody sees', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...UNSEEN), (text, unseen) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
          expect(foldText(text.normalize(form))).toBe(foldText(text));
        expect(foldText([...text].join(unseen))).toBe(foldText(text));
      }),
    );
  });

  it.each([
    ['Café', 'cafe'],
    ['CAFÉ', 'Cafe\u0301'],
    ['Don\u2019t overdo it', "don't overdo it"],
    ['Tŷ Gwyn', 'ty gwyn'],
    ['O\uFB03ce', 'office'],
    ['Œdema', 'oedema'],
    ['Ŋuni Əli', 'nuni eli'],
    ['pain\u00ADful', 'painful'],
    ['self\u2011care', 'self-care'],
    ['\u201CPacing\u201D', '"pacing"'],
    ['\u22125', '-5'],
  ])('are the same however they were typed: %j and %j', (one, other) => {
    expect(foldText(one)).toBe(foldText(other));
  });

  it.each([
    ['cafe', 'caffe'],
    ["we'll", 'well'],
    ['re-form', 'reform'],
    ['Step 1', 'Step 2'],
  ])('are not the same in other words: %j and %j', (one, other) => {
    expect(foldText(one)).not.toBe(foldText(other));
  });
});
