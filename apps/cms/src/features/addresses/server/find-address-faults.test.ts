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

  it('from another website is refused, as nobody comes by it', () => {
    expect(findFault(redirect('https://www.nhs.uk/old/', '/page/'), others, paths)).toEqual({
      field: 'from',
      message:
        'https://www.nhs.uk/old/ is not on this website, so nobody who opens it comes here. Write an old address of this website, such as /old-page/.',
    });
  });

  it.each(['/%70age/', '/%70age'])('that hides a page by way of %s is refused', (from) => {
    expect(findFault(redirect(from, '/a/'), others, paths)?.message).toContain('There is a page at /page/');
  });

  it.each(['/Page', '/PAGE/'])(
    'from the address of a page in other letters (%s) would never be followed',
    (from) => {
      expect(findFault(redirect(from, '/a/'), others, paths)).toEqual({
        field: 'from',
        message: `There is a page at /page/, which readers get who write ${from.replace(/\/?$/, '/')}, so this redirect would never be followed. Choose another address, or delete it.`,
      });
    },
  );

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

  it.each([
    ['/x/', '/X'],
    ['/x/', '/x.html'],
    ['/c/', '/A'],
  ])(
    'in a circle by way of an address that readers may write for its own is refused: %s to %s',
    (from, to) => {
      expect(findFault(redirect(from, to), others, paths)?.message).toContain('in a circle');
    },
  );

  it('to a page that is typed in another way than its address is fine', () => {
    expect(findFault(redirect('/old/', '/Page'), others, paths)).toBeNull();
  });

  it('from another query of the same path is fine, also where there is a page', () => {
    const asking = [...others, redirect('/old.asp?id=1', '/page/')];
    expect(findFault(redirect('/old.asp?id=2', '/page/'), asking, paths)).toBeNull();
    expect(findFault(redirect('/old.asp', '/page/'), asking, paths)).toBeNull();
    expect(findFault(redirect('/?p=1', '/page/'), asking, paths)).toBeNull();
    expect(findFault(redirect('/page/?tab=2', '/page/'), asking, paths)).toBeNull();
  });

  it('from the same query in another order is refused', () => {
    const asking = [redirect('/old.asp?a=1&b=2', '/page/')];
    expect(findFault(redirect('/old.asp?b=2&amp;a=1', '/page/'), asking, paths)?.message).toBe(
      'Another redirect leads away from /old.asp?a=1&b=2 already. Change that one instead of this.',
    );
  });

  it('that closes a circle by way of a query is refused, and one that does not is fine', () => {
    const asking = [redirect('/x/?id=1', '/y/'), redirect('/z/', '/x/?id=2')];
    expect(findFault(redirect('/y/', '/x/?id=1&utm_source=letter'), asking, paths)?.message).toContain(
      'in a circle',
    );
    expect(findFault(redirect('/x/', '/z/'), asking, paths)?.message).toContain('in a circle');
    expect(findFault(redirect('/y/', '/x/?id=3'), asking, paths)).toBeNull();
    expect(findFault(redirect('/x/', '/x/?id=2'), [], paths)?.message).toContain('in a circle');
  });
});
