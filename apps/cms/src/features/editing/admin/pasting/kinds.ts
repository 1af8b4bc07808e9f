import type { Kind } from './left-out';
import { holds, isElement, type SourceElement, styleOf, wordsIn } from './source';

/**
 * What an element is, if it is not just words: of a kind that is left out, or a thing
 * of which nothing is said.
 */
export type Role = Kind | 'comment text' | 'footnote text' | 'silent' | null;

const SILENT =
  /^(script|style|head|template|noscript|title|meta|link|base|xml|datalist|map|colgroup|col|rp|annotation)$/;
const PICTURES = /^(img|svg|picture|canvas|video|audio|object|iframe|embed|v:\w+)$/;
const CROSSED = /^(s|strike)$/;
const FIELDS = /^(input|select|textarea)$/;
/** Of Word, and of Word in a browser. */
const DELETED_CLASS = /\b(msodel|trackchangetextdeletion\w*)\b/i;
const COMMENT_CLASS = /\b(msocommentreference|msocomanchor|msocomoff)\b/i;
const FORMULA_CLASS = /\b(katex|mathjax|mwe-math-element)\b/i;
const COMMENT_LINK = /^[^#]*#(_msocom_|_msoanchor_|cmnt\d)/i;
const COMMENT_NAME = /^(_msocom_|_com_|cmnt\d)/i;
const NOTE_LINK = /^[^#]*#(_ftn\d|_edn\d|ftnt\d|cite_note|fn:?\d|footnote|sd(foot|end)note\d+sym)/i;
/** From the text of a note to where it stands. */
const BACK_LINK = /^[^#]*#(_ftnref|_ednref|ftnt_ref|cmnt_ref|cite_ref|fnref|sd(foot|end)note\d+anc)/i;
const NOTE_ID = /^(sd(foot|end)note|ftn|edn)\d+$/i;
/** Pixels up to this size only count who reads. */
const PIXEL = 2;

/** The rules, the first that holds counts. */
const RULES: readonly [Role, (element: SourceElement) => boolean][] = [
  ['silent', ({ tag }) => SILENT.test(tag)],
  ['silent', ({ style }) => /mso-list:\s*ignore|mso-element:\s*field-/i.test(style)],
  ['silent', ({ attributes }) => /apple-interchange-newline/i.test(attributes.class ?? '')],
  ['comment text', ({ style }) => /mso-element:\s*comment\b(?!-)/i.test(style)],
  ['footnote text', ({ style }) => /mso-element:\s*(foot|end)note\b(?!-)/i.test(style)],
  ['comment text', (element) => COMMENT_NAME.test(nameOf(element)) && element.tag !== 'a'],
  ['footnote text', ({ attributes }) => NOTE_ID.test(attributes.id ?? '')],
  ['comment', ({ attributes }) => COMMENT_CLASS.test(attributes.class ?? '')],
  ['comment', ({ style }) => /mso-special-character:\s*comment/i.test(style)],
  ['comment', ({ attributes }) => COMMENT_LINK.test(attributes.href ?? '')],
  ['footnote', ({ attributes }) => NOTE_LINK.test(attributes.href ?? '')],
  ['footnote', ({ attributes }) => /doc-noteref/.test(attributes.role ?? '')],
  ['deleted', ({ tag, attributes }) => tag === 'del' || DELETED_CLASS.test(attributes.class ?? '')],
  ['crossed', (element) => CROSSED.test(element.tag) || isCrossed(element)],
  ['hidden', isHidden],
  [
    'formula',
    ({ tag, attributes }) =>
      tag === 'math' || /^m:omath/.test(tag) || FORMULA_CLASS.test(attributes.class ?? ''),
  ],
  ['picture', ({ tag }) => PICTURES.test(tag)],
  ['field', ({ tag }) => FIELDS.test(tag)],
];

/** What an element is besides words. */
export function roleOf(element: SourceElement): Role {
  if (leadsBack(element)) return /cmnt/i.test(wordsOfLinks(element)) ? 'comment text' : 'footnote text';
  const role = RULES.find(([, holds]) => holds(element))?.[0] ?? null;
  return role === 'picture' && isPixel(element) ? 'silent' : role;
}

function nameOf({ attributes }: SourceElement): string {
  return attributes.name ?? attributes.id ?? '';
}

function isCrossed(element: SourceElement): boolean {
  const lines = [styleOf(element, 'text-decoration'), styleOf(element, 'text-decoration-line')];
  return lines.some((line) => line?.includes('line-through'));
}

/** Whether nobody saw an element where it was copied. */
export function isHidden(element: SourceElement): boolean {
  return (
    'hidden' in element.attributes ||
    styleOf(element, 'mso-hide') === 'all' ||
    styleOf(element, 'display') === 'none' ||
    styleOf(element, 'visibility') === 'hidden' ||
    (sizeIn(element) === 'none' && !holds(element, (within) => sizeIn(within) === 'some'))
  );
}

/**
 * Whether letters in an element have a size; null where that is as around it. E-mails give a cell none, to
 * close the gaps in it, and what is in the cell a size of its own.
 */
export function sizeIn(element: SourceElement): 'none' | 'some' | null {
  const size = styleOf(element, 'font-size');
  if (size !== null && Number.parseFloat(size) === 0) return 'none';
  return size === null || /^(inherit|larger|smaller|[\d.]+(em|ex|%))$/.test(size) ? null : 'some';
}

function isPixel({ attributes: { width, height } }: SourceElement): boolean {
  return Number(width ?? Number.NaN) <= PIXEL || Number(height ?? Number.NaN) <= PIXEL;
}

/** The text of a note begins with a link to where it stands. */
function leadsBack({ tag, children }: SourceElement): boolean {
  if (!/^(p|div|li)$/.test(tag)) return false;
  const first = children.find((child) => isElement(child) || child.trim() !== '');
  return isElement(first) && BACK_LINK.test(linkIn(first) ?? '');
}

function linkIn(element: SourceElement): string | null {
  if (element.tag === 'a') return element.attributes.href ?? null;
  const [first] = element.children.filter((child) => isElement(child) || wordsIn(child).trim() !== '');
  return isElement(first) && /^(a|sup|span|b|font)$/.test(element.tag) ? linkIn(first) : null;
}

function wordsOfLinks(element: SourceElement): string {
  const own = element.attributes.href ?? '';
  return [own, ...element.children.filter(isElement).map(wordsOfLinks)].join(' ');
}
