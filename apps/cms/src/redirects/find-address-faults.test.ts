import { describe, expect, it } from 'vitest';
import { findFault } from './find-address-faults';

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
    expect(findFault(redirect('/page', '/a/'), others, paths)).toEqual({
      field: 'from',
      message: 'There is a page at /page/, which nobody could reach any more. Choose another address.',
    });
  });

  it.each(['/%70age/', '/%70age'])('that hides a page by way of %s is refused', (from) => {
    expect(findFault(redirect(from, '/a/'), others, paths)?.message).toContain('There is a page at /page/');
  });

  it('to itself, written in another way, is refused', () => {
    expect(findFault(redirect('/x/', '/%78'), others, paths)?.message).toContain('in a circle');
  });

  it('from where another leads away is refused', () => {
    expect(findFault(redirect('/a', '/page/'), others, paths)).toEqual({
      field: 'from',
      message: 'Another redirect leads away from /a/ already. Change that one instead of this.',
    });
  });

  it('to itself is refused', () => {
    expect(findFault(redirect('/x', '/x/#part'), others, paths)).toEqual({
      field: 'to',
      message: 'This redirect would lead back to /x/ in a circle. Choose another address.',
    });
  });

  it('that closes a circle is refused', () => {
    expect(findFault(redirect('/c/', '/a/'), others, paths)?.message).toContain('in a circle');
  });
});
