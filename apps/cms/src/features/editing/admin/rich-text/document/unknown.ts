import { UNKNOWN, UNKNOWN_INLINE } from '@pain/schema';
import { Node } from '@tiptap/core';
import { describeUnknown } from './describe-unknown';

const stored = { default: null, rendered: false };

/** The attribute by which such a part comes back when it is cut and pasted. */
const toAttributes = (value: unknown) => ({ 'data-stored': JSON.stringify(value) });
const readAttributes = (element: HTMLElement) => ({ stored: JSON.parse(element.dataset.stored ?? 'null') });

/** A part that is damaged or of an unknown kind: it is shown as what it is, can be deleted, and else stays as it was stored. */
export const UnknownBlock = Node.create({
  name: UNKNOWN,
  group: 'block',
  atom: true,
  addAttributes: () => ({ stored }),
  parseHTML: () => [{ tag: 'div[data-stored]', getAttrs: readAttributes }],
  renderHTML: ({ node: { attrs } }) => ['div', toAttributes(attrs.stored), describeUnknown(attrs.stored)],
});

/** The same within a line. */
export const UnknownInline = Node.create({
  name: UNKNOWN_INLINE,
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ stored }),
  parseHTML: () => [{ tag: 'span[data-stored]', getAttrs: readAttributes }],
  renderHTML: ({ node: { attrs } }) => ['span', toAttributes(attrs.stored), describeUnknown(attrs.stored)],
});
