import { describe, expect, it } from 'vitest';
import { SiteAddresses } from './site-addresses.ts';
import { addressOfTarget } from './target-address.ts';

const question = { type: 'faq', id: 'q1' };
const page = { type: 'page', id: 'p1' };
const ADDRESSES: Readonly<Record<string, readonly string[]>> = {
  p1: ['/programme/'],
  q1: ['/help/#how-long', '/programme/#how-long'],
};
const site = new SiteAddresses({
  pages: ['/help/', '/programme/'],
  redirects: [{ from: '/plan/', to: '/programme/' }],
});
const presentOf = (url: string, target?: { type: string; id: string; part?: string }) =>
  addressOfTarget(
    { url, target },
    { find: ({ id }) => ADDRESSES[id] ?? [], site, siteUrl: 'https://pain.example.org' },
  );

describe('where a link leads that is kept by its document', () => {
  it('is where that is now, whatever address it had', () => {
    expect(presentOf('/old/', page)).toBe('/programme/');
  });

  it('is its part of that page', () => {
    expect(presentOf('/old/#pacing', { ...page, part: 'pacing' })).toBe('/programme/#pacing');
  });

  it('is on the page where it was, of several that list it, and else on the first', () => {
    for (const url of ['/Programme#how', '/plan/#how', 'https://pain.example.org/programme/#how'])
      expect(presentOf(url, question)).toBe('/programme/#how-long');
    expect(presentOf('/gone/#how-long', question)).toBe('/help/#how-long');
  });

  it('is not known of what is not on the website, and of a link by its address alone', () => {
    expect(presentOf('/old/', { ...page, id: 'p2' })).toBeNull();
    expect(presentOf('/programme/')).toBeNull();
  });
});
