import { isRightToLeft, type Language, plainText, type RichText, scriptOf } from '@pain/schema';
import { escapeHtml } from '../nhs/render.ts';
import { richTextToHtml } from '../rich-text/to-html.ts';

/** The attributes of an element whose words are in another language than the page; none for English. */
interface LanguageMark {
  lang?: Language;
  dir?: 'rtl';
}

const NOT_LATIN = /(?!\p{Script=Latin})\p{Letter}/u;

/**
 * The language in which something is written down; null for English, as what goes with
 * British Sign Language is.
 */
export function writtenLanguage(language: Language | null): Language | null {
  return language === 'bfi' ? null : language;
}

/**
 * Marks up words for what reads them out, and from which side they are read (WCAG 3.1.2). Staff may have an
 * English name for a booklet in Urdu: words in Latin letters are in no language that is written in others.
 */
export function markLanguage(language: Language | null, words: string): LanguageMark {
  const lang = writtenLanguage(language);
  if (lang === null) return {};
  if (scriptOf(lang) === 'Latn') return { lang };
  if (!NOT_LATIN.test(words)) return {};
  return isRightToLeft(lang) ? { lang, dir: 'rtl' } : { lang };
}

/** A formatted text that may be in another language than the page, with an outline of its own, as HTML. */
export function toMarkedHtml(language: Language | null, text: RichText, shift: number): string {
  return wrap('div', markLanguage(language, plainText(text)), richTextToHtml(text, shift));
}

/** Words within a line that may be in another language than the page, as HTML. */
export function wordsToMarkedHtml(language: Language | null, words: string): string {
  return wrap('span', markLanguage(language, words), escapeHtml(words));
}

function wrap(element: 'div' | 'span', { lang, dir }: LanguageMark, html: string): string {
  if (lang === undefined) return html;
  return `<${element} lang="${lang}"${dir === undefined ? '' : ` dir="${dir}"`}>${html}</${element}>`;
}
