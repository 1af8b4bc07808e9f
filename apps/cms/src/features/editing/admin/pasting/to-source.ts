import { type SourceElement, type SourceNode, withStyles } from './source';

/** What is on the clipboard, as the browser reads it. */
export function toSource(html: string): SourceElement {
  // A document of its own loads nothing and runs nothing.
  return withStyles(read(new DOMParser().parseFromString(html, 'text/html').documentElement));
}

function read(element: Element): SourceElement {
  return {
    tag: element.tagName.toLowerCase(),
    attributes: Object.fromEntries(
      [...element.attributes].map(({ name, value }) => [name.toLowerCase(), value]),
    ),
    style: element.getAttribute('style') ?? '',
    children: [...element.childNodes].flatMap(readNode),
  };
}

function readNode(node: Node): SourceNode[] {
  if (node instanceof Element) return [read(node)];
  return node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [];
}
