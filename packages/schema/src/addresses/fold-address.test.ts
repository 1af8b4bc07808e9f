import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldAddress } from './fold-address.ts';

describe('an address as people write it', () => {
  it.each([
    '/pain-clinic/',
    '/Pain-Clinic/',
    '/PAIN-CLINIC',
    '//pain-clinic//',
    '/pain-clinic/.',
    '/pain-clinic).',
    '/pain-clinic/),',
    '/pain-clinic”',
    '/pain-clinic%E2%80%9D',
    "/pain-clinic/'",
    '/<pain-clinic>',
    '/pain-clinic…',
    '/pain clinic/',
    '/pain%20clinic/%20',
    '/pain%2520clinic/',
    '/pain+clinic',
    '/pain_clinic',
    '/pain–clinic/',
    '/pain-clinic.html',
    '/pain-clinic.HTM',
    '/pain-clinic.php',
    '/pain-clinic/index',
    '/pain-clinic/index.html',
    '/Pain-Clinic/Default.aspx',
    '/pain-clinic/&amp;',
    '/pain-clinic/&quot;',
    '/ｐａｉｎ－ｃｌｉｎｉｃ／',
    '/pain-\u00adcli\u200bnic/',
    '/pain-clinic/%E2%80%8B',
    '\\pain-clinic\\',
    '/pain-clinic/%23how',
    '/pain-clinic⁇how',
    '/pain-clinic？how',
    '/pain-clinic/%3Futm_source=x',
    '/./pain-clinic/./',
    ...['\u2212', '\u2011', '\u02d7', '\u2043', '\u2796', '%E2%88%92', '%EF%B9%A3'].map(
      (dash) => `/pain${dash}clinic/`,
    ),
    '/pain-clinic/</a>',
    '/pain-clinic%3C/a%3E%3C/p%3E',
    '/pain-clinic/&lt;/a&gt;',
    '/pain-clinic/<br>',
    '/pain-clinic/">our clinic</a>',
    '/pain-clinic/[1]',
    '/pain-clinic](https://hospital.example/pain-clinic)',
    '/pain-clinic/=20',
    '/pain-clinic=20=',
    '/pain-clinic/=C2=A0',
    '/pain-clinic/index.html=0D=0A',
    '/pain-clinic;jsessionid=1',
    '/pain-clinic/;jsessionid=0A1B.node-1/index.html',
    '/pain-clinic/&utm_source=letter&fbclid=https://x/y',
    '/pain-clinic&amp;source=gmail',
  ])('%s means pain-clinic', (address) => {
    expect(foldAddress(address)).toBe('pain-clinic');
  });

  it('is the same composed and decomposed', () => {
    expect(foldAddress('/cafe\u0301/')).toBe(foldAddress('/caf\u00e9/'));
  });

  it.each(['/', '', '//', '/index.html', '/INDEX.PHP', '/.', '/%20'])('%j means the home page', (address) => {
    expect(foldAddress(address)).toBe('');
  });

  it.each(['/a/../b/', '/..', '/%2e%2e/', '/%252e%252e/a', '/a%00', '/a%2500'])(
    '%s means nothing',
    (address) => {
      expect(foldAddress(address)).toBeNull();
    },
  );

  it('means the same when it is folded again, whatever it is', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'/.%?#&;aA-_ 2520eé\\') }),
    );
    fc.assert(
      fc.property(text, (address) => {
        const fold = foldAddress(`/${address}`);
        if (fold !== null) expect(fold).not.toMatch(/^\/|\/$|\/\/|\\|\0|[A-Z?#]/);
      }),
    );
  });
});
