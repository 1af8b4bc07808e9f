import { describe, expect, it } from 'vitest';
import { paragraph } from '../fixtures/documents.ts';
import { markLanguage, toMarkedHtml, wordsToMarkedHtml } from './mark-language.ts';

describe('words in another language', () => {
  it.each([
    ['pl', 'Żyć z bólem', { lang: 'pl' }],
    ['uk', 'Життя з болем', { lang: 'uk' }],
    ['zh-Hant', '與疼痛共處', { lang: 'zh-Hant' }],
    ['ar', 'العيش مع الألم', { lang: 'ar', dir: 'rtl' }],
    ['ckb', 'ژیان لەگەڵ ئازار', { lang: 'ckb', dir: 'rtl' }],
    ['fa', 'زندگی با درد', { lang: 'fa', dir: 'rtl' }],
    ['ps', 'له درد سره ژوند', { lang: 'ps', dir: 'rtl' }],
  ] as const)('in %s are marked up: %s', (language, words, mark) => {
    expect(markLanguage(language, words)).toEqual(mark);
  });

  it.each(['ur', 'zh-Hans', 'ti', 'bg'] as const)(
    'in Latin letters are not in %s, which has letters of its own: the name is an English one',
    (language) => {
      expect(markLanguage(language, 'The Pain Plan, 2nd edition (2026)')).toEqual({});
    },
  );

  it('are marked up where the other letters stand among Latin ones', () => {
    expect(markLanguage('ur', 'درد (The Pain Plan)')).toEqual({ lang: 'ur', dir: 'rtl' });
  });

  it('that go with British Sign Language are English', () => {
    expect(markLanguage('bfi', 'Welcome.')).toEqual({});
  });

  it('are marked within a line, and nothing is where they are in no other language', () => {
    const title = (language: 'ar' | null) => wordsToMarkedHtml(language, 'العيش & <الألم>');
    expect(title('ar')).toBe('<span lang="ar" dir="rtl">العيش &amp; &lt;الألم&gt;</span>');
    expect(title(null)).toBe('العيش &amp; &lt;الألم&gt;');
  });

  it('are one part of the page when they are several paragraphs', () => {
    const text = [...paragraph('Raz.'), ...paragraph('Dwa.')] as Parameters<typeof toMarkedHtml>[1];
    expect(toMarkedHtml('pl', text, 1)).toBe('<div lang="pl"><p>Raz.</p>\n<p>Dwa.</p></div>');
    expect(toMarkedHtml(null, text, 1)).toBe('<p>Raz.</p>\n<p>Dwa.</p>');
  });
});
