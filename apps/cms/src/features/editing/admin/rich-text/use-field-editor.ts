import { useField } from '@strapi/strapi/admin';
import type { EditorProps } from '@tiptap/pm/view';
import { type Editor, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { EXTENSIONS } from './extensions';
import { StoredParts } from './value/stored-parts';
import { openIn, takeUp } from './value/take-up';

/**
 * An editor of the text in a field of Strapi's form. The form hears only of what somebody wrote, so that opening and saving changes nothing; and what
 * comes into the form from elsewhere is shown: words that were kept, an earlier version, what somebody else saved.
 *
 * @param editorProps the same object as long as nothing in it changes.
 */
export function useFieldEditor(name: string, isEditable: boolean, editorProps: EditorProps): Editor {
  const { value, onChange } = useField<unknown>(name);
  const [parts] = useState(() => new StoredParts());
  const shown = useRef(value);
  // What was written and did not come back from the form yet: Strapi may show an earlier value while the next letter is typed.
  const onTheWay = useRef<unknown[]>([]);
  const editor = useEditor({
    extensions: EXTENSIONS,
    editorProps,
    editable: isEditable,
    injectCSS: false,
    onBeforeCreate: ({ editor: made }) => openIn(made, parts, value),
    onUpdate: ({ editor: { state } }) => {
      const text = parts.read(state.doc);
      onTheWay.current.push(text);
      onChange(name, text);
    },
  });
  useLayoutEffect(() => {
    if (value === shown.current) return;
    shown.current = value;
    const at = onTheWay.current.lastIndexOf(value);
    if (at >= 0) onTheWay.current.splice(0, at + 1);
    else takeUp(editor, parts, value);
  }, [editor, parts, value]);
  useEffect(() => editor.setEditable(isEditable, false), [editor, isEditable]);
  return editor;
}
