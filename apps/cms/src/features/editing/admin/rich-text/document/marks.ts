import { findAddressFault, isRightToLeft, MARK_ORDER, type SimpleMark } from '@pain/schema';
import { Mark, markInputRule } from '@tiptap/core';

interface Look {
  /** Its element, and others that browsers and the clipboard may have for it. */
  tags: readonly [string, ...string[]];
  /** As Strapi's own editor has them. */
  shortcut?: string;
  /** What typing it the Markdown way looks like. */
  typed?: RegExp;
}

const LOOKS: Readonly<Record<SimpleMark, Look>> = {
  bold: {
    tags: ['strong', 'b'],
    shortcut: 'Mod-b',
    typed: /(?:^|\s)(\*\*(?!\s+\*\*)([^*]+)\*\*(?!\s+\*\*))$/,
  },
  italic: { tags: ['em', 'i'], shortcut: 'Mod-i' },
  underline: { tags: ['u'], shortcut: 'Mod-u' },
  strikethrough: { tags: ['s'], shortcut: 'Mod-Shift-s' },
  code: { tags: ['code'], shortcut: 'Mod-e' },
  superscript: { tags: ['sup'], shortcut: 'Mod-.' },
  subscript: { tags: ['sub'], shortcut: 'Mod-,' },
};

function toMark(name: SimpleMark) {
  const { tags, shortcut, typed } = LOOKS[name];
  return Mark.create({
    name,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: () => [tags[0], 0],
    addKeyboardShortcuts() {
      return shortcut === undefined ? {} : { [shortcut]: () => this.editor.commands.toggleMark(name) };
    },
    addInputRules() {
      return typed === undefined ? [] : [markInputRule({ find: typed, type: this.type })];
    },
  });
}

/** Words of another language, shown from the side that they are read from. */
const Language = Mark.create({
  name: 'language',
  addAttributes: () => ({
    lang: { parseHTML: (element) => element.getAttribute('lang'), rendered: false },
  }),
  parseHTML: () => [{ tag: 'span[lang]' }],
  renderHTML: ({ mark: { attrs } }) => [
    'span',
    { lang: attrs.lang, ...(isRightToLeft(attrs.lang) && { dir: 'rtl' }) },
    0,
  ],
});

/**
 * A link. One that a browser should not follow has no address in the page; what is typed after
 * a link is no part of it.
 */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({
    url: { parseHTML: (element) => element.dataset.url, rendered: false },
    target: { default: null, parseHTML: ({ dataset }) => readTarget(dataset.target), rendered: false },
  }),
  parseHTML: () => [{ tag: 'a[data-url]' }],
  renderHTML: ({ mark: { attrs } }) => [
    'a',
    {
      'data-url': attrs.url,
      title: attrs.url,
      ...(findAddressFault(attrs.url) === null && { href: attrs.url }),
      ...(attrs.target !== null && { 'data-target': JSON.stringify(attrs.target) }),
    },
    0,
  ],
});

/** Null for what another program has by this attribute. */
function readTarget(written = ''): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return null;
  }
}

/** The marks, in the order that documents have them. */
export const MARKS = MARK_ORDER.map((name) => {
  if (name === 'link') return Link;
  return name === 'language' ? Language : toMark(name);
});
