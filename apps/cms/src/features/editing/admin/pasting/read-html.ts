import { Parser } from 'htmlparser2';
import { type SourceElement, type SourceNode, withStyles } from './source';

interface Open {
  tag: string;
  attributes: Record<string, string>;
  style: string;
  children: SourceNode[];
}

/** Reads HTML in tests as `toSource` does in the browser, where there is none. */
export function readHtml(html: string): SourceElement {
  const root: Open = { tag: 'html', attributes: {}, style: '', children: [] };
  const open = [root];
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const element = { tag, attributes, style: attributes.style ?? '', children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext(text) {
        const children = open.at(-1)?.children ?? [];
        const last = children.at(-1);
        // It comes in pieces, and a browser has it in one.
        if (typeof last === 'string') children.splice(-1, 1, `${last}${text}`);
        else children.push(text);
      },
      onclosetag: () => void open.pop(),
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return withStyles(root);
}
