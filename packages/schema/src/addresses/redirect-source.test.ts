import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasQuery, normalisePath, normaliseSource, sourcesOf } from '../index.ts';

describe('the source of a redirect', () => {
  it.each([
    ['/old', '/old/'],
    ['/old/#part', '/old/'],
    ['/old?', '/old/'],
    ['/page.asp?id=2', '/page.asp?id=2'],
    ['/page.asp?b=2&a=1', '/page.asp?a=1&b=2'],
    ['/page.asp?a=1&amp;b=2', '/page.asp?a=1&b=2'],
    ['/page.asp?a=1&a=0#x', '/page.asp?a=0&a=1'],
    ['/page.asp?q=pain%20clinic', '/page.asp?q=pain+clinic'],
    ['/page.asp?id', '/page.asp?id='],
    ['/what%3F/', '/what%3F/'],
    ['/a%3Fb?c=1', '/a%3Fb/?c=1'],
    ['https://example.org/a?b=1', 'https://example.org/a?b=1'],
  ])('of %s is %s', (address, source) => {
    expect(normaliseSource(address)).toBe(source);
    expect(normaliseSource(source)).toBe(source);
  });

  it('is the source of itself, and stands for the same path, however it was written', () => {
    const signs = fc.constantFrom(...['%2F', '%2f', '%5C', '%09', '%0A', '%2e', '%25', '%C3', '%zz', '..']);
    const unit = fc.oneof(signs, fc.constantFrom(...'/\\.aA?#&=; \t'));
    fc.assert(
      fc.property(fc.string({ unit }), (rest) => {
        const source = normaliseSource(`/a${rest}`);
        expect(normaliseSource(source)).toBe(source);
        expect(normalisePath(source)).toBe(normalisePath(`/a${rest}`));
      }),
    );
  });

  it('tells addresses apart by what follows the "?"', () => {
    expect(normaliseSource('/page.asp?id=1')).not.toBe(normaliseSource('/page.asp?id=2'));
    expect(['/a?b', '/a?', '/a', '/a%3Fb', '/a#?b'].map(hasQuery)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  it('is looked for with the query, then without tracking, then by the path alone', () => {
    expect(sourcesOf('/page.asp?utm_source=x&id=1')).toEqual([
      '/page.asp?id=1&utm_source=x',
      '/page.asp?id=1',
      '/page.asp',
    ]);
    expect(sourcesOf('/old?fbclid=x')).toEqual(['/old/?fbclid=x', '/old/']);
    expect(sourcesOf('/page.asp?id=1&pk_campaign=x&gad_source=y')).toContain('/page.asp?id=1');
    expect(sourcesOf('/old')).toEqual(['/old/']);
  });
});
