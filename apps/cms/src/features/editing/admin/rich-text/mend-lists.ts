import type { ReactElement } from 'react';
import type { BaseEditor } from 'slate';
import { convertToList } from './convert-to-list';
import { isList, type ListElement } from './nodes';
import { withLists } from './with-lists';

interface RenderProps {
  element: BaseEditor['children'][number];
  attributes: Record<string, unknown>;
}
/** As much of a kind of block of Strapi's editor as is changed here. */
interface RichTextBlock {
  handleConvert?(editor: BaseEditor): unknown;
  renderElement(props: RenderProps): ReactElement;
  plugin?(editor: BaseEditor): BaseEditor;
}
type RichTextBlocks = Record<string, RichTextBlock>;

/**
 * Strapi's kinds of blocks, with lists that can be made of several lines, join, and begin at a number
 * (docs/upstream/lists-of-several-lines.md). Its editor takes changed blocks by `addRichTextBlocks`.
 */
export function mendLists(blocks: RichTextBlocks): RichTextBlocks {
  const { 'list-ordered': ordered, 'list-unordered': unordered } = blocks;
  if (!ordered || !unordered) return blocks;
  return {
    ...blocks,
    'list-ordered': { ...mendList(ordered, 'ordered'), plugin: withLists },
    'list-unordered': mendList(unordered, 'unordered'),
  };
}

function mendList(block: RichTextBlock, format: ListElement['format']): RichTextBlock {
  return {
    ...block,
    handleConvert: (editor) => (convertToList(editor, format) ? undefined : block.handleConvert?.(editor)),
    renderElement: (props) => block.renderElement(withStart(props)),
  };
}

/** Strapi's list passes its attributes on to the element. */
function withStart(props: RenderProps): RenderProps {
  const { element, attributes } = props;
  if (!isList(element) || element.start === undefined) return props;
  return { ...props, attributes: { ...attributes, start: element.start } };
}
