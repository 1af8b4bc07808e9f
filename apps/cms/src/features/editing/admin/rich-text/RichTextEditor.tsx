import { useComposedRefs } from '@strapi/design-system';
import { useFocusInputField } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/core';
import type { EditorProps } from '@tiptap/pm/view';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { LinkDialog, type LinkValue } from '../../../linking/admin/LinkDialog';
import { linkAtCursor, removeLink, setLink } from './document/marks-at-cursor';
import { EditorBox } from './EditorBox';
import { KeepToolbarInView, TEXT_BOX } from './toolbar/KeepInView';
import { leaveByKeys } from './toolbar/keys';
import { Toolbar } from './toolbar/Toolbar';
import { enterToolbar } from './toolbar/use-roving';
import { useFieldEditor } from './use-field-editor';

export interface RichTextEditorProps {
  /** Of the field, by which Strapi makes those of its label, hint and error. */
  id: string;
  name: string;
  label: string;
  isRequired: boolean;
  isEditable: boolean;
  /** What is said below it, if anything. */
  said: 'error' | 'hint' | null;
}

/** The text editor with its toolbar. It is loaded when an entry is opened. */
export default function RichTextEditor({
  id,
  name,
  label,
  isRequired,
  isEditable,
  said,
}: RichTextEditorProps) {
  const toolbar = useRef<HTMLDivElement>(null);
  const [isLinking, setLinking] = useState(false);
  const openLink = useCallback(() => setLinking(isEditable), [isEditable]);
  const editorProps = useMemo<EditorProps>(
    () => ({
      attributes: {
        id,
        'aria-multiline': 'true',
        'aria-labelledby': `${id}-label`,
        'aria-required': String(isRequired),
        'aria-readonly': String(!isEditable),
        'aria-invalid': String(said === 'error'),
        // Strapi looks for exactly this after it refused to save.
        ...(said && { 'aria-describedby': `${id}-${said}` }),
        'data-field': name,
        spellcheck: 'true',
      },
      handleDOMEvents: leaveByKeys({
        toToolbar: () => enterToolbar(toolbar.current),
        toLink: () => setLinking(true),
      }),
    }),
    [id, name, isRequired, isEditable, said],
  );
  const frame = useRef<HTMLDivElement>(null);
  const editor = useFieldEditor(name, frame, isEditable, editorProps);
  const focusField = useComposedRefs(useFocusInputField<HTMLElement>(name));
  useEffect(() => focusField(editor.view.dom), [editor, focusField]);
  return (
    <EditorBox data-own-view {...{ [TEXT_BOX]: '' }} $isWrong={said === 'error'} $isEditable={isEditable}>
      <KeepToolbarInView />
      {isEditable && <Toolbar ref={toolbar} editor={editor} name={label} onLink={openLink} />}
      <div ref={frame} />
      {isLinking && <EditLink editor={editor} onClose={() => setLinking(false)} />}
    </EditorBox>
  );
}

/** Asks where the words lead that are chosen, and goes back to them. */
function EditLink({ editor, onClose }: { editor: Editor; onClose(): void }) {
  const [link] = useState(() => linkAtCursor(editor.state));
  const close = () => {
    onClose();
    // The dialog puts the focus back automatically, and later.
    setTimeout(() => editor.view.focus());
  };
  const save = (value: LinkValue, name: string | null) => {
    setLink(editor, value, name);
    close();
  };
  const remove = () => {
    removeLink(editor);
    close();
  };
  return <LinkDialog {...link} onSave={save} onRemove={link.value ? remove : undefined} onClose={close} />;
}
