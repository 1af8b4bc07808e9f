import type { BlockDefinition } from '../definitions/block.ts';
import type { Field, Fields } from '../definitions/field.ts';
import { wordsOfChoice } from '../fields/choice.ts';
import { cleanText } from '../text/clean-text.ts';
import { recordsOf, textOf, type Values } from '../values/values.ts';
import { blocks } from './index.ts';

/** As much as a line of the admin has room for. */
const LENGTH = 90;
/** What words are looked for in first: a choice says the least of what is in a block. */
const KINDS: readonly (readonly string[])[] = [
  ['string', 'text', 'blocks', 'component'],
  ['media', 'relation'],
  ['enumeration'],
];

const FIELDS = new Map<string, Fields>(blocks.map(({ name, fields }: BlockDefinition) => [name, fields]));

/**
 * The first words of a block, so that staff know it while it is closed; nothing when none is filled in.
 *
 * @param values as Strapi's form holds them, which may be half filled in or damaged.
 */
export function summariseBlock(name: string, values: Values): string {
  return shorten(firstOf(wordsOfFields(FIELDS.get(name) ?? {}, values)));
}

function* wordsOfFields(fields: Fields, values: Values): Generator<string> {
  for (const kinds of KINDS) {
    for (const [name, field] of Object.entries(fields)) {
      if (kinds.includes(field.strapi.type)) yield* wordsOfField(field, values[name]);
    }
  }
}

function* wordsOfField(field: Field, value: unknown): Generator<string> {
  if (field.choices) yield wordsOfChoice(field, value) ?? '';
  else if (field.of) for (const part of recordsOf(value)) yield* wordsOfFields(field.of.fields, part);
  else if (field.strapi.type === 'media') for (const file of recordsOf(value)) yield nameOfFile(file);
  else if (field.strapi.type === 'relation') yield* chosenIn(value);
  else yield* typeof value === 'string' ? [value] : paragraphsOf(value);
}

/**
 * Of rich text, the words of each node that has some: one may hold a megabyte, of which
 * the beginning is enough.
 */
function* paragraphsOf(value: unknown): Generator<string> {
  for (const node of recordsOf(value)) {
    const runs = [...runsOf(node)];
    if (runs.length > 0) yield runs.join('');
  }
}

function* runsOf(node: Values): Generator<string> {
  if (typeof node.text === 'string') yield node.text.slice(0, LENGTH * 2);
  for (const child of recordsOf(node.children)) yield* runsOf(child);
}

/** What was chosen since the entry was opened: the form does not know what is stored. */
function* chosenIn(value: unknown): Generator<string> {
  for (const { connect } of recordsOf(value)) for (const { label } of recordsOf(connect)) yield textOf(label);
}

function nameOfFile({ alternativeText, name }: Values): string {
  return textOf(alternativeText) || textOf(name);
}

function firstOf(texts: Iterable<string>): string {
  for (const text of texts) {
    const words = cleanText(text.slice(0, LENGTH * 2))
      .replace(/\s+/g, ' ')
      .trim();
    if (words !== '') return words;
  }
  return '';
}

/** Ends with a whole word, and with nothing that a sentence would go on after. */
function shorten(words: string): string {
  if (words.length <= LENGTH) return words;
  const cut = words.slice(0, LENGTH + 1);
  const end = cut.lastIndexOf(' ');
  const whole = end > 0 ? cut.slice(0, end) : [...words].slice(0, LENGTH).join('');
  return `${whole.replace(/[\s,;:–-]+$/u, '')}…`;
}
