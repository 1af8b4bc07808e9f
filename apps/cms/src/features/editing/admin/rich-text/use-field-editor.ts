import { useField } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import type { EditorProps } from '@tiptap/pm/view';
import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { openEditor } from './open-editor';
import { StoredParts } from './value/stored-parts';
import { takeUp } from './value/take-up';

/**
 * An editor of the text in a field of Strapi's form. The form hears only of what somebody wrote, so that
 * opening and saving changes nothing; and what comes into the form from elsewhere is shown: words that were
 * kept, an earlier version, what somebody else saved.
 *
 * @param frame the element that it is put into.
 * @param editorProps the same object as long as nothing in it changes.
 */
export function useFieldEditor(
  name: string,
  frame: RefObject<HTMLElement>,
  isEditable: boolean,
  editorProps: EditorProps,
): Editor {
  const { value, onChange } = useField<unknown>(name);
  const [parts] = useState(() => new StoredParts());
  const [editor] = useState(() => openEditor(parts, value));
  useLayoutEffect(() => {
    if (frame.current) editor.mount(frame.current);
    return () => editor.unmount();
  }, [editor, frame]);
  useLayoutEffect(
    () => editor.setOptions({ editable: isEditable, editorProps }),
    [editor, isEditable, editorProps],
  );

  const shown = useRef(value);
  // What was written and did not come back from the form yet: Strapi may show an earlier value while
  // the next letter is typed.
  const onTheWay = useRef<unknown[]>([]);
  useLayoutEffect(() => {
    if (value === shown.current) return;
    shown.current = value;
    const at = onTheWay.current.lastIndexOf(value);
    if (at >= 0) onTheWay.current.splice(0, at + 1);
    else takeUp(editor, parts, value);
  }, [editor, parts, value]);
  useLayoutEffect(() => {
    const write = () => {
      const text = parts.read(editor.state.doc);
      onTheWay.current.push(text);
      onChange(name, text);
    };
    editor.on('update', write);
    return () => void editor.off('update', write);
  }, [editor, parts, name, onChange]);
  return editor;
}
