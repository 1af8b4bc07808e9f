import { z } from 'zod';
import {
  type Field,
  type FieldOptions,
  makeField,
  type Presence,
  passOnIssues,
} from '../definitions/field.ts';
import { linkTarget } from '../rich-text/links.ts';
import { joinLists } from '../rich-text/lists.ts';
import type { Inline, LinkRun, List, ListItem, RichText, RichTextNode, TextRun } from '../rich-text/nodes.ts';
import { writeScript } from '../rich-text/raised-letters.ts';
import { cleanRichText } from '../text/clean-rich-text.ts';
import { isLanguageTag } from '../text/language-tag.ts';
import { addressParser } from './link-address.ts';

const textRun: z.ZodType<TextRun> = z.object({
  type: z.literal('text'),
  text: z.string(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  underline: z.boolean().optional(),
  strikethrough: z.boolean().optional(),
  code: z.boolean().optional(),
  superscript: z.boolean().optional(),
  subscript: z.boolean().optional(),
  lang: z.string().refine(isLanguageTag).optional().catch(undefined),
});
const linkRun: z.ZodType<LinkRun> = z.object({
  type: z.literal('link'),
  url: addressParser,
  target: linkTarget.optional().catch(undefined),
  children: z.array(textRun),
});
const inlines: z.ZodType<Inline[]> = z.array(z.union([textRun, linkRun]));
const listItem: z.ZodType<ListItem> = z.object({ type: z.literal('list-item'), children: inlines });
const list: z.ZodType<List> = z.object({
  type: z.literal('list'),
  format: z.enum(['ordered', 'unordered']),
  start: z.int().min(0).optional().catch(undefined),
  children: z.lazy(() => z.array(z.union([listItem, list]))),
});
const DAMAGED = 'has a damaged part. Delete it, and write it again';
const node: z.ZodType<RichTextNode, unknown> = z
  .looseObject({ type: z.string(DAMAGED) }, DAMAGED)
  .transform((value, context) => {
    const result = nodeParsers[value.type]?.safeParse(value);
    if (result?.success) return result.data;
    if (result)
      passOnIssues(
        context,
        inWords(result.error),
        [],
        (message, path) => nameOfLinkAt(value, path) + message,
      );
    else context.addIssue({ code: 'custom', message: unsupported(value.type) });
    return z.NEVER;
  });
const nodeParsers: Record<string, z.ZodType<RichTextNode>> = {
  paragraph: z.object({ type: z.literal('paragraph'), children: inlines }),
  heading: z.object({ type: z.literal('heading'), level: z.int().min(1).max(6), children: inlines }),
  quote: z.object({ type: z.literal('quote'), children: inlines }),
  code: z.object({ type: z.literal('code'), children: inlines }),
  list,
};

/** Only what we say ourselves of a value is for staff. */
function inWords({ issues }: z.ZodError): z.ZodError {
  return new z.ZodError(
    issues.map((issue) => (issue.code === 'custom' ? issue : { ...issue, message: DAMAGED })),
  );
}

const linkWords = z.object({
  type: z.literal('link'),
  children: z.array(z.looseObject({ text: z.string() })),
});

/**
 * `The link “Read on”: `, before what is wrong with its address. Empty where no link is,
 * and for one without words.
 *
 * @param holder what the path begins at, such as an entry.
 * @param path leads to the address.
 */
export function nameOfLinkAt(holder: unknown, path: readonly PropertyKey[]): string {
  const link = linkWords.safeParse(path.slice(0, -1).reduce(valueAt, holder));
  const words = link.data?.children.map(({ text }) => text).join('') ?? '';
  return words.trim() === '' ? '' : `The link “${words.trim()}”: `;
}

function valueAt(holder: unknown, key: PropertyKey): unknown {
  return typeof holder === 'object' && holder !== null ? Reflect.get(holder, key) : undefined;
}

function unsupported(type: string): string {
  return type === 'image'
    ? 'has a picture inside the text, where it cannot have alt text. Take it out and add a block Picture instead'
    : `has something of an unknown kind (${type}). Delete it`;
}

/**
 * The words of a rich text without its marks, one line a node. Raised and lowered letters are written as
 * {@link writeScript} does: 10⁹ is not 109.
 */
export function plainText(nodes: RichText): string {
  return nodes.map(wordsOf).join('\n');
}

function wordsOf(part: RichTextNode | ListItem | Inline): string {
  if (part.type === 'text') return wordsOfRun(part);
  const separator = part.type === 'list' ? '\n' : '';
  return part.children.map(wordsOf).join(separator);
}

function wordsOfRun({ text, superscript, subscript }: TextRun): string {
  if (!superscript && !subscript) return text;
  return writeScript(text, superscript ? 'super' : 'sub').text;
}

function hasWords(part: RichTextNode | ListItem): boolean {
  return wordsOf(part).trim() !== '';
}

/** Without the lines of lists that say nothing, but for those that a list of their own stands below. */
function withoutEmptyLines<Node extends RichTextNode | ListItem>(node: Node): Node {
  if (node.type !== 'list') return node;
  const lines = node.children.map(withoutEmptyLines);
  return { ...node, children: lines.filter((line, at) => hasWords(line) || leads(line, lines[at + 1])) };
}

function leads(line: ListItem | List, next: ListItem | List | undefined): boolean {
  return line.type === 'list-item' && next?.type === 'list' && hasWords(next);
}

/**
 * Formatted text, stored as Strapi's block editor does and written in one of our own. Lists right below each
 * other are one, as {@link joinLists} has it; empty paragraphs and empty lines of lists are dropped; a text
 * of nothing else counts as empty.
 */
export function richText<const O extends FieldOptions>(options: O): Field<Presence<O, RichText>> {
  const parser = z
    .unknown()
    .transform(cleanRichText)
    .pipe(z.array(node, DAMAGED))
    .transform((nodes) => joinLists(nodes.map(withoutEmptyLines)).filter(hasWords));
  return makeField(options, { strapi: { type: 'blocks' }, parser });
}
