import { Parser } from 'htmlparser2';

type Attributes = Readonly<Record<string, string>>;

/** Which words of a page are read. */
export interface Reading {
  /** Whether nothing is read before this element, nor after it. */
  isRoot(attributes: Attributes, element: string): boolean;
  /** Whether what an element holds is left out. */
  isSkipped?(attributes: Attributes, element: string): boolean;
  /** What is read instead of a picture with an alternative text; nothing by default. */
  describePicture?(alternative: string): string;
}

/** The words of a page, each block on a line of its own, and where they stand. */
export interface PageText {
  text: string;
  /** Between the root's start and end tag; null where there is no root. */
  inside: { from: number; to: number } | null;
}

/** What nobody reads. Drawings bear a title for machines. */
const UNREAD: ReadonlySet<string> = new Set(['script', 'style', 'svg', 'template']);
/** What stands within a line: https://html.spec.whatwg.org/multipage/text-level-semantics.html */
const WITHIN_LINES: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Reads the words of a page. */
export function readText(html: string, { isRoot, isSkipped, describePicture }: Reading): PageText {
  let text = '';
  let inside: PageText['inside'] = null;
  /** How many elements are open within the root, and within one that is left out. */
  let depth = 0;
  let skipped = 0;
  const separate = (element: string) => {
    if (depth > 0 && !WITHIN_LINES.has(element)) text += '\n';
  };
  const parser = new Parser({
    onopentag(element, attributes) {
      const isFirst = inside === null && isRoot(attributes, element);
      if (isFirst) inside = { from: parser.endIndex + 1, to: html.length };
      if (depth > 0 || isFirst) depth += 1;
      if (skipped > 0 || UNREAD.has(element) || isSkipped?.(attributes, element)) skipped += 1;
      separate(element);
      if (element === 'img' && attributes.alt && skipped === 0 && depth > 0)
        text += describePicture?.(attributes.alt) ?? '';
    },
    ontext(more) {
      if (depth > 0 && skipped === 0) text += more;
    },
    onclosetag(element) {
      separate(element);
      if (depth === 1 && inside !== null) inside.to = parser.startIndex;
      if (depth > 0) depth -= 1;
      if (skipped > 0) skipped -= 1;
    },
  });
  parser.end(html);
  return {
    text: text
      .replace(/[ \t]+/g, ' ')
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
    inside,
  };
}
