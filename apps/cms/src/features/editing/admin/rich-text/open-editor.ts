import { Editor } from '@tiptap/core';
import { EditorState } from '@tiptap/pm/state';
import { EXTENSIONS } from './extensions';
import type { StoredParts } from './value/stored-parts';

const EMPTY = { type: 'doc', content: [{ type: 'paragraph' }] };

/** Opens a stored text in an editor that is in no page yet. */
export function openEditor(parts: StoredParts, text: unknown): Editor {
  const editor = new Editor({ element: null, extensions: EXTENSIONS, injectCSS: false, content: EMPTY });
  const { view, schema } = editor;
  view.updateState(EditorState.create({ schema, doc: parts.open(schema, text) }));
  return editor;
}
