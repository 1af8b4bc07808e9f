import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GRAPHQL_VALUE } from '../../kernel/limits';
import { findExcessOfValue } from './value-size';

const find = (value: unknown) => findExcessOfValue(value, GRAPHQL_VALUE);
const nest = (levels: number) =>
  Array.from({ length: levels }).reduce<object>((below) => ({ not: below }), { slug: { eq: 'a' } });

describe('how large an argument is', () => {
  it('is less than half of the limits for what the website asks by ids', () => {
    const ids = Array.from({ length: 200 }, (_, index) => `id-${index}`);
    const value = { filters: { documentId: { in: ids } }, limit: 200 };
    const half = Object.fromEntries(Object.entries(GRAPHQL_VALUE).map(([what, most]) => [what, most / 2]));
    expect(findExcessOfValue(value, half as typeof GRAPHQL_VALUE)).toBeNull();
  });

  it.each([
    ['nested 400 deep', nest(400), /nested deeper than 8 levels/],
    ['nested 100,000 deep', nest(100_000), /nested deeper|conditions/],
    [
      'of many conditions',
      { or: Array.from({ length: 21 }, () => ({ slug: { eq: 'a' } })) },
      /more than 20 conditions/,
    ],
    ['one long text', { slug: { containsi: 'a'.repeat(80_000) } }, /a text of more than 2000 letters/],
    ['of many values', { in: Array.from({ length: 501 }, () => 1) }, /more than 500 values/],
  ])('is too large when it is %s', (_what, value, message) => {
    expect(find(value)).toMatch(message);
  });

  it('is found at once for a list that holds itself many times', () => {
    let value: unknown = 1;
    for (let level = 0; level < 7; level += 1) value = Array.from({ length: 400 }, () => value);
    expect(find(value)).toMatch(/more than 500 values/);
  });

  it('is never refused for a few plain conditions', () => {
    const condition = fc.dictionary(fc.stringMatching(/^[a-z]{1,6}$/), fc.string(), { maxKeys: 3 });
    fc.assert(
      fc.property(fc.array(condition, { maxLength: 6 }), (or) => {
        expect(find({ or })).toBeNull();
      }),
    );
  });
});
