import { type Part, wordsPart } from './part';
import { isRecord } from './snapshot-values';

const LABELS: Readonly<Record<string, string>> = {
  paragraph: 'Paragraph',
  quote: 'Quote',
  code: 'Code',
  'list-item': 'List item',
};

/** The paragraphs, headings and list items of a rich text, as Strapi's block editor keeps it. */
export function describeRichText(nodes: unknown): Part[] {
  if (!Array.isArray(nodes)) return [];
  return nodes.filter(isRecord).flatMap(describeNode);
}

function describeNode(node: Record<string, unknown>): Part[] {
  if (node.type === 'list') return describeRichText(node.children);
  const text = inlineText(node.children);
  if (text.trim() === '') return [];
  const label = node.type === 'heading' ? `Heading ${node.level}` : (LABELS[String(node.type)] ?? 'Text');
  return [{ ...wordsPart(label, label, text), looks: looksOf(node.children) }];
}

/** The words, with the address of each link after its words. */
function inlineText(children: unknown): string {
  if (!Array.isArray(children)) return '';
  return children
    .filter(isRecord)
    .map((child) =>
      child.type === 'link' ? `${inlineText(child.children)} (${child.url})` : String(child.text ?? ''),
    )
    .join('');
}

const MARKS = ['bold', 'italic', 'underline', 'strikethrough', 'code'];

function looksOf(children: unknown): string {
  if (!Array.isArray(children)) return '';
  return children
    .filter(isRecord)
    .map((child) => {
      const marks = MARKS.filter((mark) => child[mark] === true).join();
      return child.type === 'link' ? looksOf(child.children) : marks && `${marks}:${child.text};`;
    })
    .join('');
}
