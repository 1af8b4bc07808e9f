import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byKey, entryRef, isSameEntry, keyOf, parseKey, toEntryRef } from './entry-ref.ts';

const refs = fc.record({
  type: fc.stringMatching(/^[a-z][a-z-]*$/),
  id: fc.stringMatching(/^\S+$/),
});

describe('the identity of an entry', () => {
  it('is written as one text and read from it', () => {
    expect(keyOf({ type: 'team-role', id: 'abc' })).toBe('team-role:abc');
    fc.assert(fc.property(refs, (ref) => isSameEntry(parseKey(keyOf(ref)), ref)));
  });

  it.each(['', 'faq', ':abc', 'faq:'])('is not read from "%s"', (text) => {
    expect(() => parseKey(text)).toThrow(/is no key of an entry/);
  });

  it('is the same where type and id are, whatever else is known of the entry', () => {
    const known = { type: 'faq', id: 'a', title: 'Why me?' };
    expect(isSameEntry(known, { type: 'faq', id: 'a' })).toBe(true);
    expect(isSameEntry(known, { type: 'page', id: 'a' })).toBe(false);
    expect(isSameEntry(known, { type: 'faq', id: 'b' })).toBe(false);
    expect(toEntryRef(known)).toEqual({ type: 'faq', id: 'a' });
  });

  it('finds an entry among others', () => {
    const [faq, page] = [
      { type: 'faq', id: 'a', title: 'Why me?' },
      { type: 'page', id: 'a', title: 'Pain' },
    ];
    expect(byKey([faq, page]).get(keyOf({ type: 'page', id: 'a' }))).toBe(page);
  });

  it('has both parts', () => {
    expect(entryRef.safeParse({ type: '', id: 'a' }).success).toBe(false);
    expect(entryRef.safeParse({ type: 'faq' }).success).toBe(false);
  });
});
