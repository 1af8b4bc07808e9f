import { describe, expect, it } from 'vitest';
import { followRedirect } from './follow-redirect.ts';
import { normaliseSource } from './redirect-source.ts';
import { SiteAddresses } from './site-addresses.ts';

const others = [
  { from: '/b/', to: '/c' },
  { from: '/c/', to: '/d/?utm_source=letter' },
  { from: '/x/', to: '/y' },
  { from: '/y/', to: '/x' },
  { from: '/page/?tab=2', to: '/b' },
];

function follow(redirect: { from: string; to: string }) {
  const own = { ...redirect, from: normaliseSource(redirect.from) };
  return followRedirect(redirect, new SiteAddresses({ pages: ['/page/'], redirects: [...others, own] }));
}

describe('a redirect', () => {
  it('leads by way of others to where the last one leads', () => {
    const followed = follow({ from: '/a', to: '/b/?fbclid=1' });
    expect(followed).toEqual({ to: '/d/?utm_source=letter', passed: ['/a/', '/b/', '/c/'], backTo: null });
  });

  it('goes on from an address that readers may write for that of another', () => {
    expect(follow({ from: '/a', to: '/B.html' })).toMatchObject({ passed: ['/a/', '/b/', '/c/'] });
  });

  it('ends at a page, however its address is written, unless a redirect leads away from its query', () => {
    expect(follow({ from: '/a', to: '/Page' })).toEqual({ to: '/Page', passed: ['/a/'], backTo: null });
    expect(follow({ from: '/a', to: '/page/?tab=2' }).to).toBe('/d/?utm_source=letter');
  });

  it('that comes back to itself is circular, also where the others are not', () => {
    expect(follow({ from: '/d', to: '/b' }).backTo).toBe('/d/');
    expect(follow({ from: '/d', to: '/d/' }).backTo).toBe('/d/');
    expect(follow({ from: '/d', to: '/D' }).backTo).toBe('/d/');
    expect(follow({ from: '/d', to: '#times' }).backTo).toBe('/d/');
    expect(follow({ from: '/d?a=1', to: '#times' }).backTo).toBe('/d/?a=1');
  });

  it('that leads into a circle of others comes back to where that closes', () => {
    expect(follow({ from: '/a', to: '/x' })).toMatchObject({ backTo: '/x/' });
  });
});
