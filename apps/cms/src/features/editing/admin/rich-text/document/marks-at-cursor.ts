import { type Editor, getMarkAttributes, getMarkRange } from '@tiptap/core';
import { type EditorState, TextSelection } from '@tiptap/pm/state';
import type { LinkValue } from '../../../../linking/admin/LinkDialog';

/** What the button of a link is about: the link at the cursor, or the words that are chosen for one. */
export interface LinkAtCursor {
  value: LinkValue | null;
  words: string;
}

interface Range {
  from: number;
  to: number;
}

/** The link at the cursor with its words, or the words that are chosen for one. */
export function linkAtCursor(state: EditorState): LinkAtCursor {
  const { url, target } = getMarkAttributes(state, 'link');
  const { from, to } = rangeOf(state, 'link');
  const words = state.doc.textBetween(from, to, ' ');
  if (url === undefined) return { value: null, words };
  return { value: { url, ...(target !== null && { target }) }, words };
}

/**
 * Has the words that are chosen, or the link at the cursor, lead somewhere. Without words its name is
 * written, or else its address. One goes on writing behind it.
 */
export function setLink(editor: Editor, { url, target }: LinkValue, name: string | null = null): boolean {
  return editor.commands.command(({ tr, state }) => {
    const { from, to } = rangeOf(state, 'link');
    const mark = state.schema.mark('link', { url, target: target ?? null });
    const words = from === to ? (name ?? url.replace(/^(https?:\/\/|mailto:|tel:)/i, '')) : '';
    if (words !== '') tr.insertText(words, from);
    const end = to + words.length;
    tr.addMark(from, end, mark).setSelection(TextSelection.create(tr.doc, end));
    return true;
  });
}

/** Takes the link at the cursor off its words. */
export function removeLink(editor: Editor): boolean {
  return editor.commands.command(({ tr, state }) => {
    const { from, to } = rangeOf(state, 'link');
    tr.removeMark(from, to, state.schema.marks.link);
    return true;
  });
}

/** The tag of the language at the cursor; null for that of the text around. */
export function languageAtCursor(state: EditorState): string | null {
  return getMarkAttributes(state, 'language').lang ?? null;
}

/**
 * Says in which language the words are that are chosen, or those that the cursor stands in, or else
 * those that are typed next.
 */
export function setLanguage(editor: Editor, lang: string | null): boolean {
  return editor.commands.command(({ tr, state }) => {
    const { language } = state.schema.marks;
    const { from, to } = state.selection.empty ? rangeOf(state, 'language') : state.selection;
    const mark = lang === null ? null : state.schema.mark('language', { lang });
    const isNext = state.selection.empty && state.selection.to === to;
    if (!isNext) tr.removeMark(from, to, language);
    if (!isNext && mark) tr.addMark(from, to, mark);
    if (isNext && mark) tr.addStoredMark(mark);
    if (isNext && !mark && language) tr.removeStoredMark(language);
    return true;
  });
}

/** What is chosen; where nothing is, the words around the cursor with a mark. */
function rangeOf({ schema, selection }: EditorState, name: string): Range {
  const mark = schema.marks[name];
  const { $from, from, to, empty } = selection;
  const around = mark && getMarkRange($from, mark);
  if (!around) return { from, to };
  return empty || to <= around.to ? around : { from: around.from, to };
}
