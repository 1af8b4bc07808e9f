import { describe, expect, it } from 'vitest';
import { normalisePath, type PathStep, pathTo } from './index.ts';

interface Page extends PathStep {
  parent: Page | null;
}

const page = (id: string, parent: Page | null = null): Page => ({ id, slug: id, title: id, parent });
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

  it('is refused for pages that are above each other', () => {
    const one = page('one');
    one.parent = page('two', one);
    expect(() => pathTo(one, 'home', parentOf)).toThrowErrorMatchingInlineSnapshot(`
      [ContentError: Page “two” (two) and Page “one” (one) cannot be shown:
        - Parent page: they are above each other in a circle
      Clear the parent page of one of them and publish it again.]
    `);
  });
});

describe('an address', () => {
  it.each([
    ['/a', '/a/'],
    ['/a/', '/a/'],
    ['/a/?x=1#y', '/a/'],
    ['/a/b.pdf', '/a/b.pdf'],
    ['https://example.org/a', 'https://example.org/a'],
  ])('%s stands for %s', (address, path) => {
    expect(normalisePath(address)).toBe(path);
  });
});
