import { type Script, unwrapLink, writeScript } from '@pain/schema';
import { roleOf, sizeIn } from './kinds';
import type { LeftOut } from './left-out';
import type { Inline, Run } from './nodes';
import { isBlock, isElement, type SourceElement, type SourceNode, styleOf, wordsIn } from './source';
import { firstFont, readSymbols } from './symbols';
import { rowsOf } from './tables';
import { BOUNDARY } from './trim';

/** What is known of a text by what it stands in. */
interface Around {
  bold?: true;
  italic?: true;
  /** Its first font, in small letters. */
  font?: string;
  script?: Script;
  /** Whether spaces and ends of lines are part of the text. */
  isVerbatim?: true;
  isLinked?: true;
  /** Whether its letters have no size. */
  isTiny?: true;
}

/** Less only sets a box straight on its line. */
const LEAST_RAISE: Readonly<Record<string, number>> = { '%': 20, em: 0.2, rem: 0.2, ex: 0.4, pt: 2.5, px: 3 };

/** A picture of an emoji has it as its alternative text. */
const FACE = /^(?=\p{Extended_Pictographic})\P{L}+$/u;

/**
 * The text within a node, with bold, italic and links, and with signs of special fonts as letters of their
 * own, and so raised and lowered letters as far as there are such. What is left out, such as words that
 * were deleted, is counted.
 */
export function inlinesOf(node: SourceNode, leftOut: LeftOut, around: Around = {}): Inline[] {
  if (!isElement(node)) return around.isTiny ? leaveTiny(node, leftOut) : toRuns(node, leftOut, around);
  const special = specialOf(node);
  if (special !== null) return toRuns(special, leftOut, around);
  if (countRole(node, leftOut)) return [];
  noteLook(node, leftOut, around);
  const within = aroundIn(node, around);
  if (within.script && !around.script && !/^(ul|ol)$/.test(node.tag)) return scriptOf(node, leftOut, within);
  const children = contentsOf(node).flatMap((child) => inlinesOf(child, leftOut, within));
  if (node.tag === 'a') return linkOf(node, children, leftOut);
  return isBlock(node) ? [toRun(BOUNDARY, around), ...children, toRun(BOUNDARY, around)] : children;
}

function leaveTiny(text: string, leftOut: LeftOut): [] {
  if (text.trim() !== '') leftOut.add('hidden');
  return [];
}

/** What is seen of an element that has no words of its own. */
function specialOf({ tag, attributes }: SourceElement): string | null {
  if (tag === 'br') return /apple-interchange-newline/i.test(attributes.class ?? '') ? '' : '\v';
  if (tag === 'img' && FACE.test(attributes.alt ?? '')) return attributes.alt ?? '';
  if (tag === 'input' && /^(checkbox|radio)$/i.test(attributes.type ?? ''))
    return 'checked' in attributes ? '☑ ' : '☐ ';
  return tag === 'input' && attributes.type === 'hidden' ? '' : null;
}

/** Browsers draw the marks of a quotation, and the reading of a word above it. */
function contentsOf(node: SourceElement): readonly SourceNode[] {
  if (node.tag === 'q') return ['“', ...node.children, '”'];
  if (node.tag === 'rt') return [' (', ...node.children, ')'];
  if (node.tag !== 'tr') return node.children;
  return rowsOf({ ...node, children: [node] }).flatMap((row) =>
    row.flatMap((cell, at) => [at > 0 ? ' | ' : '', ...(cell ? [{ ...cell, tag: 'span' }] : [])]),
  );
}

/**
 * Counts an element that is left out.
 *
 * @returns whether it is.
 */
export function countRole(element: SourceElement, leftOut: LeftOut): boolean {
  const role = roleOf(element);
  if (role === null) return false;
  if (role === 'silent') return true;
  if (role === 'comment text') leftOut.addText('comment');
  else if (role === 'footnote text') leftOut.addText('footnote');
  else if (role === 'picture' || role === 'field' || wordsIn(element).trim() !== '') leftOut.add(role);
  return true;
}

function noteLook(element: SourceElement, leftOut: LeftOut, around: Around): void {
  if (wordsIn(element).trim() === '') return;
  const isInserted = element.tag === 'ins' || /\bmsoins\b/i.test(element.attributes.class ?? '');
  const isUnderlined = element.tag === 'u' || styleOf(element, 'text-decoration')?.includes('underline');
  if (isUnderlined && !isInserted && !around.isLinked && !holdsLink(element)) leftOut.change('underline');
  if (element.tag === 'mark' || styleOf(element, 'mso-highlight') !== null) leftOut.change('highlight');
}

function holdsLink(element: SourceElement): boolean {
  return element.tag === 'a' || element.children.some((child) => isElement(child) && holdsLink(child));
}

function aroundIn(element: SourceElement, around: Around): Around {
  const font = styleOf(element, 'font-family') ?? element.attributes.face;
  const script = scriptIn(element);
  const space = styleOf(element, 'white-space');
  const isVerbatim =
    element.tag === 'pre' || (space === null ? around.isVerbatim : /^(pre|break-spaces)/.test(space));
  return {
    ...marksOf(element, around),
    ...((font ?? around.font) && { font: font === undefined ? around.font : firstFont(font) }),
    ...((script ?? around.script) && { script: script ?? around.script }),
    ...(isVerbatim && { isVerbatim: true }),
    ...((around.isLinked || element.tag === 'a') && { isLinked: true }),
    ...((sizeIn(element) ?? (around.isTiny && 'none')) === 'none' && { isTiny: true }),
  } as Around;
}

function scriptIn(element: SourceElement): Script | undefined {
  const align = styleOf(element, 'vertical-align');
  const raised = raisedBy(element, align);
  if (element.tag === 'sup' || align === 'super' || raised > 0) return 'super';
  return element.tag === 'sub' || align === 'sub' || raised < 0 ? 'sub' : undefined;
}

/**
 * By how much letters stand above the line, in any unit; 0 where the style does not say so, or
 * only moves a box a little.
 */
function raisedBy(element: SourceElement, align: string | null): number {
  const raise = styleOf(element, 'mso-text-raise');
  if (raise !== null) return Number.parseFloat(raise);
  const [, amount = '0', unit = ''] = /^(-?[\d.]+)(%|r?em|ex|pt|px)$/.exec(align ?? '') ?? [];
  const raised = Number(amount);
  return Math.abs(raised) >= (LEAST_RAISE[unit] ?? 0) ? raised : 0;
}

function scriptOf(element: SourceElement, leftOut: LeftOut, around: Around): Inline[] {
  return element.children
    .flatMap((child) => inlinesOf(child, leftOut, around))
    .map((inline) => {
      if (inline.type === 'link')
        return { ...inline, children: inline.children.map((run) => raise(run, leftOut, around)) };
      return raise(inline, leftOut, around);
    });
}

function raise(run: Run, leftOut: LeftOut, { script = 'super' }: Around): Run {
  const { text, isMarked } = writeScript(run.text, script);
  if (text !== run.text) leftOut.changesWords = true;
  if (!isMarked) return { ...run, text };
  leftOut.change('raised');
  return { ...run, ...(script === 'super' ? { superscript: true } : { subscript: true }) };
}

/**
 * Google Docs puts all of a text into `<b style="font-weight:normal">`: the style counts more than the tag.
 */
function marksOf(element: SourceElement, { bold, italic }: Around): Pick<Run, 'bold' | 'italic'> {
  const weight = styleOf(element, 'font-weight');
  const slant = styleOf(element, 'font-style');
  const isBold = weight ? /^(bold|bolder|[6-9]00)$/.test(weight) : /^(b|strong)$/.test(element.tag);
  const isItalic = slant ? slant === 'italic' : /^(i|em)$/.test(element.tag);
  return {
    ...((isBold || (bold && !weight)) && { bold: true }),
    ...((isItalic || (italic && !slant)) && { italic: true }),
  };
}

function toRuns(content: string, leftOut: LeftOut, around: Around): Run[] {
  const signs = readSymbols(content, around.font ?? '');
  if (signs.includes(null)) leftOut.add('sign');
  if (signs.join('') !== content) leftOut.changesWords = true;
  const text = squeeze(signs.map((sign) => sign ?? '').join(''), around.isVerbatim === true);
  return text === '' ? [] : [toRun(text, around)];
}

/**
 * White space as browsers show it. A space that keeps a number with its unit stays; text processors write
 * such spaces in rows, too, or beside ordinary ones, where they keep nothing together.
 */
function squeeze(text: string, isVerbatim: boolean): string {
  const lines = isVerbatim && text.trim() !== '' ? text.replace(/\r\n?|\n/g, '\v') : text;
  return lines
    .replace(/[ \t\r\n\f\u00a0]+/g, (space) => (space === '\u00a0' ? space : ' '))
    .replaceAll('\v', '\n');
}

function toRun(text: string, { bold, italic }: Around): Run {
  return { type: 'text', text, ...(bold && { bold }), ...(italic && { italic }) };
}

function linkOf(link: SourceElement, children: Inline[], leftOut: LeftOut): Inline[] {
  const runs = children.filter((inline) => inline.type === 'text');
  const url = addressOf(link);
  if (url !== null && runs.some(({ text }) => text.trim() !== ''))
    return [{ type: 'link', url, children: runs }];
  const isMeant =
    url === null && (link.attributes.href ?? '').trim() !== '' && !/^#/.test(link.attributes.href ?? '');
  if (isMeant && wordsIn(link).trim() !== '') leftOut.add('link');
  return children;
}

/** Where a link leads, for those that lead somewhere for readers, too: past filters of e-mail. */
function addressOf(link: SourceElement): string | null {
  const address = unwrapLink((link.attributes.href ?? '').trim());
  return /^(https?|mailto|tel):/i.test(address) && URL.canParse(address) ? address : null;
}
