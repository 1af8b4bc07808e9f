import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAddressFault } from '../fields/index.ts';
import { readLink, sayLink } from './read-link.ts';

describe('what somebody typed where a link is to lead', () => {
  it.each([
    ['https://www.nhs.uk/conditions/', 'website', 'https://www.nhs.uk/conditions/'],
    [' www.nhs.uk ', 'website', 'https://www.nhs.uk/'],
    ['nhs.uk/conditions', 'website', 'https://nhs.uk/conditions'],
    ['WWW.NHS.UK', 'website', 'https://www.nhs.uk/'],
    [
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2F&data=x',
      'website',
      'https://www.nhs.uk/',
    ],
    ['pain@example.nhs.uk', 'email', 'mailto:pain@example.nhs.uk'],
    ['mailto:pain@example.nhs.uk', 'email', 'mailto:pain@example.nhs.uk'],
    ['0300 123 4567', 'phone', 'tel:03001234567'],
    ['+44 (0)300 123 4567', 'phone', 'tel:+443001234567'],
    ['tel:999', 'phone', 'tel:999'],
    ['/programme/#pacing', 'own', '/programme/#pacing'],
    ['#pacing', 'own', '#pacing'],
    ['/', 'own', '/'],
    ['javascript:alert(1)', 'website', 'javascript:alert(1)'],
  ])('is understood: %s', (typed, kind, url) => {
    expect(readLink(typed)).toEqual({ kind, url });
  });

  it.each(['', 'Programme', 'Dr. Moss', 'plan.pdf', 'What is pain?', '2 to 3 weeks', 'and/or', '# 1', 'a@b'])(
    'is a title or the beginning of one: %s',
    (typed) => {
      expect(readLink(typed)).toBeNull();
    },
  );

  it.each(['www.nhs.24', 'www.pain.2', 'www.nhs.uk:99999'])(
    'is an address that no website has, which is said with what to do: %s',
    (typed) => {
      const url = `https://${typed}`;
      expect(readLink(typed)).toEqual({ kind: 'website', url });
      expect(findAddressFault(url)).toBe(
        `"${url}" is not a link that the website can use. Copy the whole address of the page, such as https://www.nhs.uk/conditions/`,
      );
    },
  );

  it('throws nothing, whatever it is', () => {
    const labels = fc.array(fc.constantFrom('www', 'nhs', 'uk', 'com', '24', '0x1', 'xn--a', '-', '_'), {
      minLength: 2,
    });
    const host = fc.tuple(labels, fc.nat(99_999)).map(([all, port]) => `${all.join('.')}:${port}`);
    const begin = fc.oneof(
      fc.constantFrom('', 'www.', 'https://', 'mailto:', 'tel:', '/', '#', '0300 '),
      host,
    );
    const letters = fc.string({ unit: fc.constantFrom(...'w.:/?#@%[]-_0129aé\\ ') });
    const typed = fc.oneof(fc.constant(''), fc.string(), letters);
    fc.assert(
      fc.property(begin, typed, (start, rest) => {
        const link = readLink(start + rest);
        if (link !== null) sayLink(link);
        findAddressFault(link?.url ?? '');
      }),
    );
  });

  it('is said back', () => {
    const said = ['www.nhs.uk', 'pain@example.org', '0300 123 4567', '/programme/', 'mailto:?subject=x'];
    expect(said.map((typed) => sayLink(readLink(typed) ?? { url: '' }))).toEqual([
      'Website: https://www.nhs.uk/',
      'E-mail to pain@example.org',
      'Phone 03001234567',
      'This website: /programme/',
      'E-mail to somebody',
    ]);
  });
});
