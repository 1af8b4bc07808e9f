import { type Editor, getMarkAttributes, getMarkRange } from '@tiptap/core';
import type { EditorState } from '@tiptap/pm/state';
import type { LinkValue } from '../../../../linking/admin/LinkDialog';

/** What the button of a link is about: the link at the cursor, or the words that are chosen for one. */
export interface LinkAtCursor {
  value: LinkValue | null;
  words: string;
}

/** The link at the cursor with its words, or the words that are chosen for one. */
export function linkAtCursor(state: EditorState): LinkAtCursor {
  const { from, to, $from } = state.selection;
  const { url, target } = getMarkAttributes(state, 'link');
  const range = url !== undefined && state.schema.marks.link && getMarkRange($from, state.schema.marks.link);
  const words = state.doc.textBetween(range ? range.from : from, range ? range.to : to, ' ');
  if (url === undefined) return { value: null, words };
  return { value: { url, ...(target !== null && { target }) }, words };
}

/** Has the words that are chosen, or the link at the cursor, lead somewhere. Without words its address is written. */
export function setLink(editor: Editor, { url, target }: LinkValue): boolean {
  const attrs = { url, target: target ?? null };
  const isOnWords = !editor.state.selection.empty || linkAtCursor(editor.state).value !== null;
  if (isOnWords) return editor.chain().extendMarkRange('link').setMark('link', attrs).run();
  return editor.commands.command(({ tr, state: { schema } }) => {
    const words = url.replace(/^(https?:\/\/|mailto:|tel:)/i, '');
    tr.replaceSelectionWith(schema.text(words, [schema.mark('link', attrs)]), false);
    return true;
  });
}

/** Takes the link at the cursor off its words. */
export function removeLink(editor: Editor): boolean {
  return editor.chain().extendMarkRange('link').unsetMark('link').run();
}

/** The tag of the language at the cursor; null for that of the text around. */
export function languageAtCursor(state: EditorState): string | null {
  return getMarkAttributes(state, 'language').lang ?? null;
}

/** Says in which language the words are that are chosen, or those around the cursor that are in another one. */
export function setLanguage(editor: Editor, lang: string | null): boolean {
  const chain = editor.chain();
  if (editor.state.selection.empty && languageAtCursor(editor.state) !== null)
    chain.extendMarkRange('language');
  return (lang === null ? chain.unsetMark('language') : chain.setMark('language', { lang })).run();
}
