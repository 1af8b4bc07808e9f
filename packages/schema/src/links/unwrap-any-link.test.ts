import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn, isShortLink, isWrapped, unwrapLink, unwrapLinksIn } from './unwrap-link.ts';

describe('any address', () => {
  const ordinary = fc
    .webUrl({ withQueryParameters: true, withFragments: true })
    .filter((address) => !isWrapped(address));
  const wrap = fc.constantFrom(
    (inner: string) =>
      `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(inner)}&data=a%40b.uk`,
    (inner: string) =>
      `https://urldefense.proofpoint.com/v2/url?u=${encodeURIComponent(inner).replaceAll('-', '%2D').replaceAll('_', '%5F').replaceAll('%', '-')}&d=1`,
    (inner: string) => `https://linkprotect.cudasvc.com/url?a=${encodeURIComponent(inner)}&c=E`,
    (inner: string) => `https://www.google.com/url?q=${encodeURIComponent(inner)}&sa=D`,
  );

  it('comes out of its wrappers as it went in, and stays so', () => {
    fc.assert(
      fc.property(ordinary, fc.array(wrap, { maxLength: 4 }), (address, wraps) => {
        const wrapped = wraps.reduce((inner, outer) => outer(inner), address);
        expect(unwrapLink(wrapped)).toBe(unwrapLink(address));
        expect(unwrapLink(unwrapLink(wrapped))).toBe(unwrapLink(wrapped));
        expect(isWrapped(unwrapLink(wrapped))).toBe(false);
      }),
    );
  });

  it('is never changed when it is an ordinary one', () => {
    fc.assert(
      fc.property(ordinary, (address) => {
        expect(unwrapLink(address)).toBe(address);
      }),
    );
  });

  it('is never a cause of an error', () => {
    const hosts = fc.constantFrom(
      'urldefense.com/v3/__',
      'secure-web.cisco.com/',
      'www.bing.com/ck/a?u=',
      'a.protection.sophos.com?u=',
    );
    fc.assert(
      fc.property(hosts, fc.string(), (host, rest) => {
        expect(typeof unwrapLink(`https://${host}${rest}`)).toBe('string');
      }),
    );
  });
});

describe('an address that is longer than any server takes', () => {
  const LONG = [
    `https://${'a.'.repeat(50_000)}b/x`,
    `https://urldefense.com/v3/__${'__;'.repeat(50_000)}`,
    `https://protect.checkpoint.com/${'v2/___https://'.repeat(20_000)}`,
  ];

  it.each(LONG)('stays as it is, at once: %.60s', (address) => {
    const started = performance.now();
    expect(unwrapLinksIn(`See ${address} there`)).toBe(`See ${address} there`);
    expect(unwrapLink(address)).toBe(address);
    expect([isWrapped(address), isShortLink(address), ...addressesIn(address)]).toEqual([false, false]);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('may be one of a server that takes it', () => {
    const longest = `https://urldefense.com/v3/__https://www.nhs.uk/${'a'.repeat(7000)}__;!!abc!def$`;
    expect(unwrapLink(longest)).toBe(`https://www.nhs.uk/${'a'.repeat(7000)}`);
    const hosts = `See ${`https://${'a.'.repeat(3900)}b/x `.repeat(100)}`;
    const started = performance.now();
    expect(unwrapLinksIn(hosts)).toBe(hosts);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
