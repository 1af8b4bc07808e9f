import { describe, expect, it } from 'vitest';
import {
  addressOf,
  encodeAddress,
  faultsOf,
  localAddress,
  normalisePath,
  type PathStep,
  page as pageType,
  pathTo,
  type RoutedType,
  routedTypes,
} from '../index.ts';

interface Page extends PathStep {
  parent: Page | null;
}

const [definition] = routedTypes([pageType]) as [RoutedType];
const page = (id: string, parent: Page | null = null): Page => ({
  definition,
  id,
  slug: id,
  title: id,
  parent,
});
const parentOf = ({ parent }: Page) => parent;

describe('the path of a page', () => {
  const home = page('home');
  const above = page('above', home);

  it('is the root for the home page, and the addresses from the top down for all others', () => {
    expect(pathTo(home, 'home', parentOf)).toBe('/');
    expect(pathTo(page('below', above), 'home', parentOf)).toBe('/above/below/');
  });

  it('names the home page too where it is not the home page', () => {
    expect(pathTo(above, null, parentOf)).toBe('/home/above/');
  });

  it('begins with the base of its type', () => {
    const news = { ...definition, route: { ...definition.route, base: '/about/news/' } };
    expect(pathTo({ ...page('fire'), definition: news }, 'home', parentOf)).toBe('/about/news/fire/');
  });

  it('is refused for pages that are above each other', () => {
    const one = page('one');
    one.parent = page('two', one);
    expect(() => pathTo(one, 'home', parentOf)).toThrowErrorMatchingInlineSnapshot(`
      [ContentError: Page “one” and Page “two” cannot be shown:
        - Parent page: they are above each other in a circle
      Clear the parent page of one of them and publish it again.]
    `);
  });

  it('is refused where no file system or storage takes it, and names the page and those above it', () => {
    const long = (levels: number): Page => {
      const above = levels > 1 ? long(levels - 1) : home;
      return { ...page(`p${levels}`, above), slug: 'a'.repeat(99) };
    };
    expect(pathTo(long(9), 'home', parentOf)).toHaveLength(901);
    expect(() => pathTo(long(10), 'home', parentOf)).toThrowErrorMatchingInlineSnapshot(`
      [ContentError: Page “p10” cannot be shown:
        - Web address: with those of the 9 pages above it, it has 1001 letters, and it can have 1000
      Shorten its web address or one above it, or choose a parent page higher up, and publish again.]
    `);
  });

  it('names only those in the circle, also when a page below them is asked for', () => {
    const one = page('one');
    const two = page('two', one);
    one.parent = two;
    const faults = [one, two, page('three', two)].map((start) => {
      try {
        return pathTo(start, 'home', parentOf);
      } catch (error) {
        return faultsOf(error);
      }
    });
    expect(faults[0]).toMatchObject([{ documents: [{ type: 'page', id: 'one' }, { id: 'two' }] }]);
    expect(faults).toEqual([faults[0], faults[0], faults[0]]);
  });
});

describe('an address', () => {
  it.each([
    ['/a', '/a/'],
    ['/a/', '/a/'],
    ['/a/?x=1#y', '/a/'],
    ['/a/b.pdf', '/a/b.pdf'],
    ['/%61', '/a/'],
    ['/%61/%62.pdf', '/a/b.pdf'],
    ['/sch%C3%B6n/', '/schön/'],
    ['/a%2Fb/', '/a/b/'],
    ['/a%2fb/', '/a/b/'],
    ['/a%2F/b/', '/a/b/'],
    ['/a//b', '/a/b/'],
    ['/a/b//', '/a/b/'],
    ['/%2Fa/', '/a/'],
    ['/x/..%2Fa/', '/a/'],
    ['/x/..%2Fa.pdf', '/a.pdf'],
    ['/a%2F..', '/'],
    ['/.%2Fa/', '/a/'],
    ['/a%5Cb/', '/a\\b/'],
    ['/a%09b/', '/a\tb/'],
    ['/a%20', '/a /'],
    ['/what%3F/?x=1', '/what?/'],
    ['/a/#:~:text=pain', '/a/'],
    ['/x/../a/', '/a/'],
    ['/a\n/', '/a/'],
    ['/one two/ ', '/one two/'],
    ['//example.org/a', '//example.org/a'],
    ['/100%/', '/100%/'],
    ['/%C3/', '/%C3/'],
    ['https://example.org/a', 'https://example.org/a'],
  ])('%s stands for %s', (address, path) => {
    expect(normalisePath(address)).toBe(path);
  });

  it.each([
    ['https://pain.example.org/a/?x=1#y', '/a/?x=1#y'],
    ['http://pain.example.org/a', '/a'],
    ['HTTPS://Pain.Example.org', '/'],
    ['https://pain.example.org./a/', '/a/'],
    ['/a/', '/a/'],
    ['https://www.pain.example.org/a/', 'https://www.pain.example.org/a/'],
    ['https://pain.example.org:8443/a/', 'https://pain.example.org:8443/a/'],
    [
      'https://example.org/?to=https://pain.example.org/',
      'https://example.org/?to=https://pain.example.org/',
    ],
    ['mailto:a@pain.example.org', 'mailto:a@pain.example.org'],
    ['https://', 'https://'],
  ])('%s is %s on the site of its own name', (address, local) => {
    expect(localAddress(address, 'https://pain.example.org')).toBe(local);
  });

  it.each([
    '/a/',
    '/a/b.pdf',
    '/schön/',
    '/what?/',
    '/one#two/',
    '/100%/',
    '/%61/',
    '/a\\b/',
    '/a\tb\n/',
    '/a /',
  ])('of the path %s stands for just that', (path) => {
    expect(normalisePath(addressOf(path))).toBe(path);
  });

  it.each([
    ['/one two/', '/one%20two/'],
    ['/schön/?a=%20#ü', '/sch%C3%B6n/?a=%20#%C3%BC'],
    ['https://example.org/a?b=c&d', 'https://example.org/a?b=c&d'],
    ['/\n/', '/%0A/'],
    ['/\uD800/', '/%EF%BF%BD/'],
  ])('%j is %s where only ASCII may stand', (address, ascii) => {
    expect(encodeAddress(address)).toBe(ascii);
  });
});
