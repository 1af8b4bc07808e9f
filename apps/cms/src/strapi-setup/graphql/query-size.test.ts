import { contentTypes, toDraftDocument, toGraphqlDocument } from '@pain/schema';
import fc from 'fast-check';
import { Lexer, parse, Source, TokenKind } from 'graphql';
import { describe, expect, it } from 'vitest';
import { GRAPHQL_LENGTH, GRAPHQL_QUERY, GRAPHQL_TOKENS } from '../../kernel/limits';
import { findExcess, measureQuery } from './query-size';

const find = (source: string) => findExcess(parse(source), GRAPHQL_QUERY);
const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, index) => `a${index}: ${field}`).join(' ');

describe('how much a document asks for', () => {
  it.each(contentTypes.map((type) => [type.name, type] as const))(
    'is less than half of the limits for what the website reads of %s',
    (_name, type) => {
      for (const source of [toGraphqlDocument(type), toDraftDocument(type)]) {
        const size = measureQuery(parse(source), GRAPHQL_QUERY);
        expect(size.operations).toBe(1);
        for (const what of ['queries', 'fields', 'repeats', 'directives'] as const)
          expect([what, size[what] <= GRAPHQL_QUERY[what] / 2]).toEqual([what, true]);
        expect(source.length).toBeLessThan(GRAPHQL_LENGTH / 2);
        expect(countTokens(source)).toBeLessThan(GRAPHQL_TOKENS / 2);
      }
    },
  );

  it.each([
    ['many queries', `{ ${aliases(6, 'faqs { question }')} }`, /more than 5 queries/],
    [
      'many queries in a fragment',
      `{ ...f } fragment f on Query { ${aliases(6, 'faqs { slug }')} }`,
      /more than 5 queries/,
    ],
    [
      'many queries in an inline fragment',
      `{ ... on Query { ${aliases(6, 'faqs { slug }')} } }`,
      /more than 5 queries/,
    ],
    ['a thousand names for a field', `{ faqs { ${aliases(1000, 'slug')} } }`, /a field more than 5 times/],
    [
      'names for a field in fragments',
      `{ faqs { ...f ...g } } fragment f on Faq { ${aliases(3, 'slug')} } fragment g on Faq { ${aliases(3, 'slug')} }`,
      /more than 5 times|more than/,
    ],
    [
      'names within names',
      `{ pages { ${aliases(3, `parent { ${aliases(3, 'slug')} }`)} } }`,
      /a field more than 5 times/,
    ],
    [
      'many fields',
      `{ faqs { ${Array.from({ length: 501 }, (_, index) => `f${index}`).join(' ')} } }`,
      /more than 500 fields/,
    ],
    ['many operations', 'query a { faqs { slug } } query b { faqs { slug } }', /more than 1 operation\./],
    ['many directives', `{ faqs { slug ${'@include(if: true) '.repeat(11)} } }`, /more than 10 directives/],
  ])('is too much with %s', (_what, source, message) => {
    expect(find(source)).toMatch(message);
  });

  it.each(['slug', '...unknown'])(
    'is counted at once for fragments that double thirty times over %s',
    (leaf) => {
      const doubling = Array.from(
        { length: 30 },
        (_, index) => `fragment f${index} on Faq { ...f${index + 1} ...f${index + 1} }`,
      );
      expect(find(`{ faqs { ...f0 } } ${doubling.join(' ')} fragment f30 on Faq { ${leaf} }`)).not.toBeNull();
    },
  );

  it('is the same however it is cut into fragments', () => {
    const cut = fc.array(fc.constantFrom('plain', 'inline', 'named'), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(cut, (kinds) => {
        const named: string[] = [];
        const fields = kinds.map((kind, index) => {
          const field = `a${index}: slug`;
          if (kind === 'plain') return field;
          if (kind === 'inline') return `... { ${field} }`;
          named.push(`fragment f${index} on Faq { ${field} }`);
          return `...f${index}`;
        });
        const isTooMuch = find(`{ faqs { ${fields.join(' ')} } } ${named.join(' ')}`) !== null;
        const most = Math.max(
          ...['plain', 'inline', 'named'].map((kind) => kinds.filter((one) => one === kind).length),
        );
        expect(isTooMuch || most <= GRAPHQL_QUERY.repeats).toBe(true);
        expect(isTooMuch && kinds.length <= GRAPHQL_QUERY.repeats).toBe(false);
      }),
    );
  });
});

function countTokens(source: string): number {
  const lexer = new Lexer(new Source(source));
  let count = 0;
  while (lexer.advance().kind !== TokenKind.EOF) count += 1;
  return count;
}
