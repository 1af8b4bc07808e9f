import { isRecord, SIMPLE_MARKS, writeScript } from '@pain/schema';
import { type Part, wordsPart } from './part';

const LABELS: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  quote: 'Quote',
  code: 'Code',
  'list-item': 'List item',
};

/** The paragraphs, headings and list items of a formatted text, as it is stored. */
export function describeRichText(nodes: unknown): Part[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.filter(isRecord).flatMap(describeNode);
}

function describeNode(node: Record<string, unknown>): Part[] {
  if (node.type === 'list') return describeList(node);
  const text = inlineText(node.children);
  if (text.trim() === '') return [];
  const label = node.type === 'heading' ? `Heading ${node.level}` : (LABELS[String(node.type)] ?? 'Text');
  return [{ ...wordsPart(label, label, text), looks: looksOf(node.children) }];
}

/**
 * The signs of the lists that a line is in, the outermost first, are looks of it, and of a first line the
 * number that its list begins at.
 */
function describeList({ format, start = 1, children }: Record<string, unknown>): Part[] {
  const sign = format === 'ordered' ? '1;' : '•;';
  return describeRichText(children).map((line, place) => {
    const number = place === 0 && format === 'ordered' ? `from ${start};` : '';
    return { ...line, looks: `${sign}${number}${line.looks}` };
  });
}

/** The words, with the address of each link after its words. */
function inlineText(children: unknown): string {
  if (!Array.isArray(children)) return '';
  return children
    .filter(isRecord)
    .map((child) => (child.type === 'link' ? `${inlineText(child.children)} (${child.url})` : textOf(child)))
    .join('');
}

/**
 * Raised and lowered letters as {@link writeScript} writes them: as ordinary ones they
 * would be another number.
 */
function textOf({ text, superscript, subscript }: Record<string, unknown>): string {
  const words = String(text ?? '');
  if (superscript !== true && subscript !== true) return words;
  return writeScript(words, superscript === true ? 'super' : 'sub').text;
}

function looksOf(children: unknown): string {
  if (!Array.isArray(children)) return '';
  return children
    .filter(isRecord)
    .map((child) => {
      const language = child.lang === undefined ? [] : [`in ${child.lang}`];
      const marks = [...SIMPLE_MARKS.filter((mark) => child[mark] === true), ...language].join();
      return child.type === 'link' ? looksOf(child.children) : marks && `${marks}:${child.text};`;
    })
    .join('');
}
