import { isBlock, isElement, type SourceElement, type SourceNode } from './source';

const SIGNS = new Map([
  ['true', '☑ '],
  ['false', '☐ '],
  ['mixed', '☐ '],
]);
const CROSSED = /text-decoration(-line)?\s*:[^;]*line-through[^;]*/gi;

/**
 * A document with the boxes of its checklists as signs, which Google Docs and web applications draw: a line
 * there is a box itself. One that is ticked is crossed out to show that it is done, and its words count.
 */
export function withTicks(element: SourceElement): SourceElement {
  const { role, 'aria-checked': state = '' } = element.attributes;
  const children = element.children.map((child) => (isElement(child) ? withTicks(child) : child));
  const sign = role === 'checkbox' && element.tag !== 'input' ? SIGNS.get(state) : undefined;
  if (sign === undefined) return { ...element, children };
  const line = withoutPicture({ ...element, children });
  return beginWith(sign, state === 'true' ? uncross(line) : line);
}

function withoutPicture(line: SourceElement): SourceElement {
  const isPicture = (node: SourceNode) =>
    isElement(node) && node.tag === 'img' && node.attributes['aria-roledescription'] === 'checkbox';
  return { ...line, children: line.children.filter((node) => !isPicture(node)) };
}

function uncross(element: SourceElement): SourceElement {
  const tag = /^(s|strike)$/.test(element.tag) ? 'span' : element.tag;
  const children = element.children.map((child) => (isElement(child) ? uncross(child) : child));
  return { ...element, tag, style: element.style.replace(CROSSED, ''), children };
}

/** In the first line of what is in it. */
function beginWith(sign: string, line: SourceElement): SourceElement {
  const at = line.children.findIndex((child) => isElement(child) || child.trim() !== '');
  const first = line.children[at];
  if (first === undefined || !isBlock(first)) return { ...line, children: [sign, ...line.children] };
  return { ...line, children: line.children.with(at, beginWith(sign, first)) };
}
