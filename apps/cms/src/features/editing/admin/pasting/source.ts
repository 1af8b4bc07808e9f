/**
 * A piece of a copied document: words, or an element with what is in it. No part of a page: it loads
 * nothing and runs nothing.
 */
export type SourceNode = string | SourceElement;
export interface SourceElement {
  /** In small letters. */
  tag: string;
  attributes: Readonly<Record<string, string>>;
  /**
   * Its own style and that of its classes. Text processors write marks of their own into it, which
   * browsers drop when they read it.
   */
  style: string;
  children: readonly SourceNode[];
}

/** Elements that stand in lines of their own. */
const BLOCKS = new Set(
  'address article aside blockquote center dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether a node is an element. */
export function isElement(node: SourceNode | undefined): node is SourceElement {
  return typeof node === 'object';
}

/** Whether a node is an element that stands in lines of its own. */
export function isBlock(node: SourceNode): node is SourceElement {
  return isElement(node) && BLOCKS.has(node.tag);
}

/** Whether an element of some kind is anywhere in a node. */
export function holds(node: SourceNode, is: (node: SourceElement) => boolean): boolean {
  return (
    isElement(node) && node.children.some((child) => isElement(child) && (is(child) || holds(child, is)))
  );
}

/** The words in a node, as they are written. */
export function wordsIn(node: SourceNode): string {
  return isElement(node) ? node.children.map(wordsIn).join('') : node;
}

const patterns = new Map<string, RegExp>();

/** What an author writes behind a value that is to win over others. */
const FORCE = /!\s*important$/;

/** The value of a property of an element's style, in small letters; the last one counts. */
export function styleOf({ style }: SourceElement, property: string): string | null {
  // Most elements have none, and there are many.
  if (style === '') return null;
  const pattern = patterns.get(property) ?? new RegExp(`(?:^|[;{\\s])${property}\\s*:\\s*([^;}]+)`, 'gi');
  patterns.set(property, pattern);
  const value = [...style.matchAll(pattern)].at(-1)?.[1];
  return value?.trim().toLowerCase().replace(FORCE, '').trimEnd() ?? null;
}

/** The element that a document is read from: its styles by class are made each element's own. */
export function withStyles(root: SourceElement): SourceElement {
  const rules = Map.groupBy(rulesIn(stylesIn(root)), ({ name }) => name);
  return rules.size === 0 ? root : dress(root, rules);
}

interface Rule {
  tag: string;
  name: string;
  style: string;
}

function stylesIn(node: SourceNode): string {
  if (!isElement(node)) return '';
  return node.tag === 'style' ? wordsIn(node) : node.children.map(stylesIn).join('\n');
}

function rulesIn(css: string): Rule[] {
  const rules = css.matchAll(/([^{}]+)\{([^{}]*)\}/g);
  return [...rules].flatMap(([, selectors = '', style = '']) =>
    [...selectors.matchAll(/(?:^|[\s,])([a-z]*)\.([\w-]+)(?=\s*(?:,|$))/gi)].map(
      ([, tag = '', name = '']) => ({
        tag: tag.toLowerCase(),
        name,
        style,
      }),
    ),
  );
}

function dress(element: SourceElement, rules: ReadonlyMap<string, Rule[]>): SourceElement {
  const own = (element.attributes.class ?? '')
    .split(/\s+/)
    .flatMap((name) => rules.get(name) ?? [])
    .filter(({ tag }) => tag === '' || tag === element.tag);
  return {
    ...element,
    style: [...own.map(({ style }) => style), element.style].filter((style) => style !== '').join(';'),
    children: element.children.map((child) => (isElement(child) ? dress(child, rules) : child)),
  };
}
