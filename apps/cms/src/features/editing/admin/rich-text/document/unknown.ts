import { UNKNOWN, UNKNOWN_INLINE } from '@pain/schema';
import { Node } from '@tiptap/core';
import { describeUnknown } from './describe-unknown';

const stored = { default: null, rendered: false };

/** The attribute by which such a part comes back when it is cut and pasted. */
const toAttributes = (value: unknown) => ({ 'data-stored': JSON.stringify(value) });

/** False for what another program has by this attribute. */
function readAttributes({ dataset }: HTMLElement): { stored: unknown } | false {
  try {
    return { stored: JSON.parse(dataset.stored ?? '') };
  } catch {
    return false;
  }
}

/**
 * A part that is damaged or of an unknown kind: it is shown as what it is, can be deleted, and
 * else stays as it was stored.
 */
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
