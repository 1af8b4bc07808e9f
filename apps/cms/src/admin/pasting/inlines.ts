import type { Inline, Run } from './nodes';

type Marks = Pick<Run, 'bold' | 'italic'>;

/** What holds no words of the text. A picture belongs into an Image block, where it can have its alternative text. */
const SILENT = new Set([
  'SCRIPT',
  'STYLE',
  'HEAD',
  'TEMPLATE',
  'NOSCRIPT',
  'TITLE',
  'SVG',
  'OBJECT',
  'IFRAME',
]);
/** What a text processor puts into words that nobody sees: breaks within words, marks of its own. */
const UNSEEN = /[\u00ad\u200b-\u200d\ufeff]/g;

/** Whether an element is to be passed over with all that is in it. */
export function isSilent(element: Element): boolean {
  return SILENT.has(element.tagName.toUpperCase()) || /mso-list:\s*ignore/i.test(styleOf(element));
}

/** Text processors write marks of their own into the style, which browsers drop when they read it. */
export function styleOf(element: Element): string {
  return element.getAttribute('style') ?? '';
}

/** The text within a node, with bold, italic and links; whatever else it looked like is left behind. */
export function inlinesOf(node: Node, marks: Marks = {}): Inline[] {
  if (node.nodeType === Node.TEXT_NODE) return toRun(node.textContent ?? '', marks);
  if (!(node instanceof Element) || isSilent(node)) return [];
  if (node.tagName === 'BR') return [{ type: 'text', text: '\n', ...marks }];
  const children = [...node.childNodes].flatMap((child) => inlinesOf(child, marksOf(node, marks)));
  const url = node.tagName === 'A' ? addressOf(node) : null;
  return url === null ? children : [{ type: 'link', url, children: children.filter(isRun) }];
}

function isRun(inline: Inline): inline is Run {
  return inline.type === 'text';
}

function toRun(content: string, marks: Marks): Run[] {
  const text = content.replace(UNSEEN, '').replace(/\s+/g, ' ');
  return text === '' ? [] : [{ type: 'text', text, ...marks }];
}

/** Google Docs puts all of a text into `<b style="font-weight:normal">`: the style counts more than the tag. */
function marksOf(element: Element, marks: Marks): Marks {
  const style = styleOf(element);
  const weight = /(?:^|[\s;])font-weight:\s*(\w+)/i.exec(style)?.[1];
  const slant = /(?:^|[\s;])font-style:\s*(\w+)/i.exec(style)?.[1];
  const isBold = weight ? /^(bold|bolder|[6-9]00)$/.test(weight) : /^(B|STRONG)$/.test(element.tagName);
  const isItalic = slant ? slant === 'italic' : /^(I|EM)$/.test(element.tagName);
  const { bold, italic } = marks;
  return {
    ...((isBold || (bold && !weight)) && { bold: true }),
    ...((isItalic || (italic && !slant)) && { italic: true }),
  };
}

/** Where a link leads, for those that lead somewhere for readers, too. */
function addressOf(link: Element): string | null {
  const address = (link.getAttribute('href') ?? '').trim();
  return /^(https?|mailto|tel):/i.test(address) && URL.canParse(address) ? address : null;
}

/** Without space at its ends and without empty runs; nothing for what holds no words. */
export function trim(inlines: readonly Inline[]): Inline[] {
  const kept = inlines.filter((inline) => wordsOf(inline) !== '');
  const first = kept.findIndex((inline) => wordsOf(inline).trim() !== '');
  const last = kept.findLastIndex((inline) => wordsOf(inline).trim() !== '');
  return kept.slice(first, last + 1).map((inline, at, all) => {
    const start = at === 0 ? (text: string) => text.trimStart() : (text: string) => text;
    const end = at === all.length - 1 ? (text: string) => text.trimEnd() : (text: string) => text;
    return inline.type === 'text' ? { ...inline, text: end(start(inline.text)) } : inline;
  });
}

function wordsOf(inline: Inline): string {
  return inline.type === 'text' ? inline.text : inline.children.map(wordsOf).join('');
}
