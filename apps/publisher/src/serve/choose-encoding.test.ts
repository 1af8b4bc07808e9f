import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseEncoding } from './choose-encoding.ts';

describe('the form of a file that is sent', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['deflate, zstd', null],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['X-GZIP', 'gzip'],
    ['BR', 'br'],
    ['br;q=0', null],
    ['br;q=0.000, gzip', 'gzip'],
    ['br;Q=0,gzip ; q=0.5', 'gzip'],
    ['br ; q = 0', null],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['*', 'br'],
    ['gzip;q=0, *', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', null],
    ['*;q=0, gzip', 'gzip'],
    ['identity;q=0', null],
    ['identity;q=0, *', 'br'],
    ['identity;q=0, gzip;q=0.1', 'gzip'],
    ['identity;q=1, br;q=0.5', null],
    ['brotli', null],
    ['x-br-y, gzip;q=0', null],
    ['br;q=none', null],
    ['br;level=1;q=0', null],
  ])('for %j is %j', (header, form) => {
    expect(chooseEncoding(header, ['br', 'gzip'])).toBe(form);
  });

  it('is never one that is not there, nor one that was refused', () => {
    const name = fc.constantFrom('br', 'gzip', 'identity', '*', 'zstd');
    const weight = fc.constantFrom('', ';q=0', ';q=0.0', ';q=0.4', '; q=1');
    const header = fc.array(fc.tuple(name, weight), { maxLength: 5 });
    const available = fc.subarray(['br', 'gzip'] as const);
    fc.assert(
      fc.property(header, available, (parts, forms) => {
        const last = new Map(parts);
        const form = chooseEncoding(parts.map((part) => part.join('')).join(', '), forms);
        if (form === null) return;
        expect(forms).toContain(form);
        expect(last.get(form) ?? last.get('*')).toMatch(/^$|0\.4|1/);
      }),
    );
  });
});
