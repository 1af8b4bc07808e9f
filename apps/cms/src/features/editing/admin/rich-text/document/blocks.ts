import { type Editor, Node, textblockTypeInputRule } from '@tiptap/core';

/**
 * The levels of headings that are offered: the title of the page is the first, and the website
 * has none below the fourth.
 */
export const HEADING_LEVELS = [2, 3, 4] as const;

export const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });
export const Text = Node.create({ name: 'text', group: 'inline' });

/** What a new block is: the first of the group. */
export const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
  addKeyboardShortcuts() {
    return { 'Mod-Alt-0': () => this.editor.commands.setNode(this.name) };
  },
});

/** Deleting backwards at the start of a heading or a quotation makes a paragraph of it first. */
function toParagraphAtStart({ state, commands }: Editor, name: string): boolean {
  const { empty, $from } = state.selection;
  const isAtStart = empty && $from.parentOffset === 0 && $from.parent.type.name === name;
  return isAtStart && (commands.undoInputRule() || commands.setNode('paragraph'));
}

export const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 2, rendered: false } }),
  parseHTML: () => [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
  renderHTML: ({ node }) => [`h${node.attrs.level}`, 0],
  addKeyboardShortcuts() {
    const keys = HEADING_LEVELS.map((level) => [
      `Mod-Alt-${level}`,
      () => this.editor.commands.toggleNode(this.name, 'paragraph', { level }),
    ]);
    return { ...Object.fromEntries(keys), Backspace: () => toParagraphAtStart(this.editor, this.name) };
  },
  addInputRules() {
    const getAttributes = ([, signs = '']: string[]) => ({ level: Math.max(2, signs.length) });
    return [textblockTypeInputRule({ find: /^(#{1,4})\s$/, type: this.type, getAttributes })];
  },
});

/** A quotation of one paragraph, as it is stored. */
export const Quote = Node.create({
  name: 'quote',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'blockquote' }],
  renderHTML: () => ['blockquote', 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Shift-b': () => this.editor.commands.toggleNode(this.name, 'paragraph'),
      Backspace: () => toParagraphAtStart(this.editor, this.name),
    };
  },
  addInputRules() {
    return [textblockTypeInputRule({ find: /^\s*>\s$/, type: this.type })];
  },
});

/** Code, of texts that were written in Strapi's editor: there is no button for it. */
export const CodeBlock = Node.create({
  name: 'codeBlock',
  group: 'block',
  content: 'text*',
  code: true,
  defining: true,
  parseHTML: () => [{ tag: 'pre', preserveWhitespace: 'full' }],
  renderHTML: () => ['pre', ['code', 0]],
});

/** The end of a line within a paragraph. It is of the marks around it, so that a link goes on behind it. */
export const HardBreak = Node.create({
  name: 'hardBreak',
  group: 'inline',
  inline: true,
  selectable: false,
  linebreakReplacement: true,
  parseHTML: () => [{ tag: 'br' }],
  renderHTML: () => ['br'],
  addKeyboardShortcuts() {
    const add = () =>
      this.editor.commands.first(({ commands }) => [
        () => commands.exitCode(),
        () =>
          commands.command(({ tr }) => {
            tr.replaceSelectionWith(this.type.create()).scrollIntoView();
            return true;
          }),
      ]);
    return { 'Shift-Enter': add };
  },
});
