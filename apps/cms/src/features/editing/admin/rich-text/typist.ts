import type { Editor } from '@tiptap/core';
import { TextSelection } from '@tiptap/pm/state';
import { openEditor } from './open-editor';
import { StoredParts } from './value/stored-parts';
import { takeUp } from './value/take-up';

/** An editor in tests, without a browser: what is typed and which keys are pressed go to what Tiptap would have hear of them. */
export class Typist {
  readonly parts = new StoredParts();
  readonly editor: Editor;

  /** Opens a stored text, with the cursor at its start. */
  constructor(text: unknown = null) {
    this.editor = openEditor(this.parts, text);
    const { state, view, extensionManager } = this.editor;
    view.updateState(state.reconfigure({ plugins: extensionManager.plugins }));
    this.select(1);
  }

  /** The text as it would be stored. */
  get stored(): unknown {
    return this.parts.read(this.editor.state.doc);
  }

  /** Where some words begin. */
  find(words: string): number {
    let found: number | undefined;
    this.editor.state.doc.descendants((node, pos) => {
      if (found === undefined && node.isTextblock && node.textContent.includes(words))
        found = pos + 1 + node.textContent.indexOf(words);
    });
    if (found === undefined) throw new Error(`"${words}" is not in the text.`);
    return found;
  }

  /** Chooses from one place to another; without the second puts the cursor there. */
  select(from: number, to = from): this {
    const { tr } = this.editor.state;
    this.editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, from, to)));
    return this;
  }

  /** Puts the cursor before some words. */
  before(words: string): this {
    return this.select(this.find(words));
  }

  /** Puts the cursor behind some words. */
  after(words: string): this {
    return this.select(this.find(words) + words.length);
  }

  /** Chooses from some words to others, both included. */
  choose(first: string, last = first): this {
    return this.select(this.find(first), this.find(last) + last.length);
  }

  /** Types letter by letter. */
  type(words: string): this {
    for (const letter of words) this.#typeLetter(letter);
    return this;
  }

  /** Presses a key, such as `Enter` or `Shift-Tab`. @returns whether the editor made something of it. */
  press(shortcut: string): boolean {
    const [key = '', ...modifiers] = shortcut.split('-').reverse();
    const event = {
      key,
      keyCode: key.toUpperCase().charCodeAt(0),
      shiftKey: modifiers.includes('Shift'),
      ctrlKey: modifiers.includes('Mod'),
      altKey: modifiers.includes('Alt'),
      metaKey: false,
    };
    return this.editor.state.plugins.some(({ props }) =>
      // Of the event and the view, key bindings read no more than there is here.
      props.handleKeyDown?.call(undefined as never, this.editor.view, event as KeyboardEvent),
    );
  }

  /** Shows a text that comes from elsewhere. */
  takeUp(text: unknown): void {
    takeUp(this.editor, this.parts, text);
  }

  #typeLetter(letter: string): void {
    const { view, state } = this.editor;
    const { from, to } = state.selection;
    const insert = () => state.tr.insertText(letter, from, to);
    const isHandled = state.plugins.some(({ props }) =>
      props.handleTextInput?.call(undefined as never, view, from, to, letter, insert),
    );
    if (!isHandled) view.dispatch(insert());
  }
}
