import { describe, expect, it } from 'vitest';
import { findOddCondition } from './odd-conditions';

const find = (filters: unknown) => findOddCondition(filters, new Set(['related', 'parent']));
const slug = { slug: { eq: 'a' } };

describe('conditions of GraphQL', () => {
  it.each([
    ['one value to lie between', { order: { between: [1] } }, /takes two values/],
    ['three values to lie between', { order: { between: [1, 2, 3] } }, /takes two values/],
    ['nothing to lie between', { or: [{ order: { between: null } }] }, /takes two values/],
    ['a hole to lie between', { order: { between: [null, 2] } }, /takes two values/],
    ['no conditions', { and: null }, /"and" takes conditions/],
    ['a hole among conditions', { or: [slug, null] }, /"or" takes conditions/],
    ['texts as conditions', { slug: { or: ['a', 'b'] } }, /"or" takes conditions/],
    ['nothing to be not', { not: null }, /"not" takes conditions/],
    ['fields and a list of a relation', { related: { ...slug, or: [slug] } }, /conditions of "related"/],
    ['what a relation is not', { not: { parent: { not: slug } } }, /conditions of "parent"/],
  ])('are refused with %s', (_what, filters, refusal) => {
    expect(find(filters)).toMatch(refusal);
  });

  it.each([
    null,
    { order: { between: [1, 2] }, or: [slug, { not: slug }] },
    { and: slug },
    { related: { or: [slug, { ...slug, not: slug }] } },
    { slug: { not: { eq: 'a' }, in: ['a'], eq: null } },
  ])('are taken as %j', (filters) => {
    expect(find(filters)).toBeNull();
  });
});
