import { END_OF_FORMS } from './page-text.ts';
import { readWords } from './read-words.ts';

/** What Pagefind reads as it stands. */
const PLAIN = /^["'(]*([a-z]+)["').,:;!?]*$/i;
const BODY = /<[a-z]+\s(?:[^>"]|"[^"]*")*?\bdata-pagefind-body\b(?:[^>"]|"[^"]*")*>/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
};

/**
 * Returns the HTML of a page with those forms of its words that Pagefind would not read by itself, such as telephone numbers without
 * spaces. They stand before the text, where `textOf` cuts them off.
 */
export function addForms(html: string): string {
  const body = BODY.exec(html)?.[0];
  if (body === undefined) return html;
  const text = textIn(html.slice(html.indexOf(body)));
  const plain = new Set(text.split(/\s+/).flatMap((word) => PLAIN.exec(word)?.[1]?.toLowerCase() ?? []));
  const forms = new Set(readWords(text).flatMap((word) => word.forms));
  const added = [...forms].filter((form) => !plain.has(form)).join(' ');
  return added === '' ? html : html.replace(body, () => `${body}<p>${added} ${END_OF_FORMS}</p>`);
}

/** Near enough: a form too many finds a page that is read and then left out. */
function textIn(html: string): string {
  return html
    .replace(/<(script|style|template)\b.*?<\/\1>/gs, ' ')
    .replace(/<\/?(?:a|b|strong|em|i|span|mark|abbr|code|u|s|small|sup|sub)\b[^>]*>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(x[0-9a-f]+|\d+);/gi, (_, code: string) =>
      String.fromCodePoint(Number(code.replace(/^x/i, '0x'))),
    )
    .replace(/&([a-z]+);/g, (entity, name: string) => ENTITIES[name] ?? entity);
}
