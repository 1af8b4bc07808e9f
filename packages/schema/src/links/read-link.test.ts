import { describe, expect, it } from 'vitest';
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
