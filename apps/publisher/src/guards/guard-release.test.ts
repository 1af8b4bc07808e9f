import { describe, expect, it } from 'vitest';
import type { Release } from '../release/release.ts';
import { type Comparison, guardRelease } from './guard-release.ts';

const STATE = { epoch: 'e', revision: 1, nonce: 'n' };

function makePages(count: number): Release['pages'] {
  return Array.from({ length: count }, (_, index) => ({
    path: `/p${index}/`,
    title: `Page ${index}`,
    lastModified: '',
    hidden: false,
    documents: [
      { ref: 'page', id: `p${index}` },
      { ref: 'faq', id: 'f' },
    ],
  }));
}

/** From a live site of twenty pages to one with some of them left. */
function guard(left: number, more: Partial<Comparison> = {}): void {
  const site = { state: STATE, redirects: [], nextChangeAt: null };
  const live: Release = { ...site, id: 'r', builtAt: '', files: {}, pages: makePages(20) };
  const pages = makePages(left);
  const files = pages.map(({ path }) => `${path.slice(1)}index.html`);
  guardRelease({ live, next: { ...site, pages, files }, changes: [], isConfirmed: false, ...more });
}

const unpublished = (...ids: string[]) =>
  ids.map((documentId) => ({
    revision: 2,
    nonce: 'm',
    type: 'page',
    documentId,
    action: 'unpublish',
    at: '',
  }));

describe('a build', () => {
  it('passes when it has all pages of the live site, or more', () => {
    expect(() => guard(20)).not.toThrow();
    expect(() => guard(25)).not.toThrow();
  });

  it('passes when somebody took down the pages that are gone', () => {
    expect(() => guard(18, { changes: unpublished('p18', 'p19') })).not.toThrow();
  });

  it('is stopped when a page vanished that nobody took down, by its name', () => {
    expect(() => guard(18, { changes: unpublished('p18') })).toThrowErrorMatchingInlineSnapshot(`
      [GuardError: “Page 19” (/p19/) would vanish from the website, although nobody took it down.
      Publish it again, or unpublish it if it is meant to go.]
    `);
  });

  it('is stopped when more than a fifth is gone, until an administrator confirms it', () => {
    const changes = unpublished(...makePages(20).map(({ path }) => path.slice(1, -1)));
    expect(() => guard(16, { changes })).not.toThrow();
    expect(() => guard(15, { changes })).toThrowErrorMatchingInlineSnapshot(`
      [GuardError: The website would lose 5 of its 20 pages.
      If that is meant, an administrator lets it go live on the start page. If not, publish the missing pages again.]
    `);
    expect(() => guard(15, { changes, isConfirmed: true })).not.toThrow();
  });

  it('of another database is measured by its size alone', () => {
    expect(() => guard(19, { changes: null })).not.toThrow();
    expect(() => guard(3, { changes: null })).toThrow('would lose 17 of its 20 pages');
  });

  it('is stopped when a page has no file', () => {
    const site = { state: STATE, redirects: [], nextChangeAt: null, pages: makePages(20) };
    expect(() => guard(20, { next: { ...site, files: ['index.html'] } })).toThrow('“Page 0” (/p0/)');
  });
});
