import {
  type Inline,
  isRightToLeft,
  isUnclearPhone,
  type List,
  type ListItem,
  levelWithoutGap,
} from '@pain/schema';
import { escapeHtml } from '../nhs/render.ts';
import type { AnchoredText } from '../routes/view.ts';

/** Marks and their elements, the innermost first. */
const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
] as const;

/** The page's title is the only h1; the NHS has no style below h4. */
const HIGHEST = 2;
const LOWEST = 4;
/** https://service-manual.nhs.uk/design-system/styles/typography */
const HEADING_SIZES: Readonly<Record<number, string>> = { 2: 'l', 3: 'm', 4: 's' };

/**
 * Formatted text as HTML in the NHS typography. All text is escaped, and links have
 * been checked by the parser.
 *
 * @param shift for a text with an outline of its own, such as that of a part of a block: by how many levels
 * its headings move down, which is how many stand above them below the page's title. Without one the text is
 * a part of the page's own.
 */
export function richTextToHtml(nodes: AnchoredText, shift?: number): string {
  const outline = shift === undefined ? nodes : withoutGaps(nodes);
  return outline.map((node) => nodeToHtml(node, shift ?? 0)).join('\n');
}

/**
 * In an outline of its own no level is left out (WCAG 1.3.1). Those of a page close their gaps from block to
 * block: `routes/anchors.ts`.
 */
function withoutGaps(nodes: AnchoredText): AnchoredText {
  let above = HIGHEST - 1;
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    above = levelWithoutGap(node.level, above);
    return { ...node, level: above };
  });
}

function nodeToHtml(node: AnchoredText[number], shift: number): string {
  if (node.type === 'list') return listToHtml(node);
  if (node.type === 'heading')
    return headingToHtml(node.level + shift, inlinesToHtml(node.children), node.anchor);
  const text = inlinesToHtml(node.children);
  if (node.type === 'quote') return `<blockquote class="app-quote"><p>${text}</p></blockquote>`;
  return node.type === 'code' ? `<pre><code>${text}</code></pre>` : `<p>${text}</p>`;
}

function headingToHtml(wanted: number, text: string, anchor?: string): string {
  const level = Math.min(Math.max(wanted, HIGHEST), LOWEST);
  const id = anchor === undefined ? '' : ` id="${escapeHtml(anchor)}"`;
  return `<h${level} class="nhsuk-heading-${HEADING_SIZES[level]}"${id}>${text}</h${level}>`;
}

function listToHtml({ format, start = 1, children }: List): string {
  const items = itemsToHtml(children);
  if (format === 'unordered') return `<ul class="nhsuk-list nhsuk-list--bullet">${items}</ul>`;
  const from = start === 1 ? '' : ` start="${start}"`;
  return `<ol class="nhsuk-list nhsuk-list--number"${from}>${items}</ol>`;
}

/** Strapi puts a nested list beside its item; HTML wants it inside. */
function itemsToHtml(children: readonly (ListItem | List)[]): string {
  const items: string[] = [];
  for (const child of children) {
    if (child.type === 'list-item') items.push(inlinesToHtml(child.children));
    else items.push(`${items.pop() ?? ''}${listToHtml(child)}`);
  }
  return items.map((item) => `<li>${item}</li>`).join('');
}

function inlinesToHtml(children: readonly Inline[]): string {
  return children.map(inlineToHtml).join('');
}

function inlineToHtml(inline: Inline): string {
  if (inline.type === 'link') {
    const words = inlinesToHtml(inline.children);
    // The editor keeps a link whose words were deleted: nobody could see where it is, or hear where it leads.
    const isEmpty = inline.children.every(({ text }) => text.trim() === '');
    return isEmpty || isUnclearPhone(inline.url) ? words : `<a href="${escapeHtml(inline.url)}">${words}</a>`;
  }
  const text = escapeHtml(inline.text).replaceAll('\n', '<br>');
  const marked = MARKS.reduce(
    (html, [mark, element]) => (inline[mark] ? `<${element}>${html}</${element}>` : html),
    text,
  );
  return inline.lang === undefined ? marked : inLanguage(inline.lang, marked);
}

/** WCAG 3.1.2: what reads the page out changes its voice, and browsers the side from which it is read. */
function inLanguage(lang: string, html: string): string {
  return `<span lang="${escapeHtml(lang)}"${isRightToLeft(lang) ? ' dir="rtl"' : ''}>${html}</span>`;
}
