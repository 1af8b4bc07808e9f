import { describe, expect, it } from 'vitest';
import { findFault } from './refuse-bad-redirects';

const redirect = (from: string, to: string) => ({ id: from, from, to });
const others = [redirect('/a/', '/b'), redirect('/b/', '/c/')];
const paths = new Set(['/', '/page/']);

describe('a redirect', () => {
  it.each([
    ['to a page', '/old', '/page/'],
    ['to another redirect', '/old', '/a/'],
    ['to another website', '/old', 'https://example.org/'],
  ])('%s is fine', (_what, from, to) => {
    expect(findFault(redirect(from, to), others, paths)).toBeNull();
  });

  it('that hides a page is refused', () => {
    expect(findFault(redirect('/page', '/a/'), others, paths)).toMatchInlineSnapshot(
      `"There is a page at /page/, which nobody could reach any more. Choose another address under “Old web address”."`,
    );
  });

  it.each(['/%70age/', '/%70age'])('that hides a page by way of %s is refused', (from) => {
    expect(findFault(redirect(from, '/a/'), others, paths)).toContain('There is a page at /page/');
  });

  it('to itself, written in another way, is refused', () => {
    expect(findFault(redirect('/x/', '/%78'), others, paths)).toContain('in a circle');
  });

  it('from where another leads away is refused', () => {
    expect(findFault(redirect('/a', '/page/'), others, paths)).toMatchInlineSnapshot(
      `"Another redirect leads away from /a/ already. Change that one instead of this."`,
    );
  });

  it('to itself is refused', () => {
    expect(findFault(redirect('/x', '/x/#part'), others, paths)).toMatchInlineSnapshot(
      `"This redirect would lead back to /x/ in a circle. Choose another address under “New web address”."`,
    );
  });

  it('that closes a circle is refused', () => {
    expect(findFault(redirect('/c/', '/a/'), others, paths)).toContain('in a circle');
  });
});
