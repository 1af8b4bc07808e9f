import { z } from 'zod';
import { writeDay } from '../dates/write.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Icon } from './icons.ts';
import type { Span } from './spans.ts';

/** Strapi's definition of one attribute. Strapi mutates it, so projections hand out copies. */
export interface StrapiAttribute {
  type: string;
  [option: string]: unknown;
}

/**
 * One field of a content type and all its faces: how Strapi stores it, what the admin says about it,
 * how GraphQL selects it and how an answer becomes a typed value.
 *
 * @typeParam T the value after parsing.
 */
export interface Field<T = unknown> {
  /** The field's name as editors see it. */
  readonly label: string;
  /** One line that tells editors what to write; shown below the field. */
  readonly help: string;
  readonly strapi: StrapiAttribute;
  /** What follows the field's name in a GraphQL document: arguments and sub-selection, or nothing. */
  readonly selection: string;
  readonly parser: z.ZodType<T>;
  /** Whether it holds the address that a link leads to. */
  readonly isAddress?: boolean;
  /** Whether it chooses the page that a link leads to, rather than the address beside it. */
  readonly isTarget?: boolean;
  /** The day from which it is required: content that is live without it stays. */
  readonly requiredFrom?: string;
  /** The names that it had before, the oldest first: what was stored under one of them is its own. */
  readonly was?: readonly string[];
  /** Of a choice: the keys that it may hold, each with the words that editors read. */
  readonly choices?: Readonly<Record<string, string>>;
  /** What its values were stored as before, each with what it is stored as today. */
  readonly formerValues?: Readonly<Record<string, string>>;
  /** The group that it holds one or several of. */
  readonly of?: Component;
}

/** The fields of a definition, by the name that code and API use. */
export type Fields = Readonly<Record<string, Field>>;

/** What every definition says of itself. */
export interface Described {
  /** As editors see it. */
  readonly label: string;
  /** One line that tells editors what it is for. */
  readonly help: string;
  /** Which of its fields begin and end one time: they are checked together. */
  readonly spans?: readonly Span[];
  /** Which of its dates have nothing to do with each other: none begins what another ends. */
  readonly apart?: readonly string[];
  /**
   * The fields that it had and that nobody needs any more, each with why. What is stored of them
   * stays, and is read no more.
   */
  readonly removed?: Readonly<Record<string, string>>;
}

/** A group of fields used inside types or blocks. */
export interface Component<
  Name extends string = string,
  F extends Fields = Fields,
  Category extends 'shared' | 'blocks' = 'shared' | 'blocks',
> extends Described {
  readonly category: Category;
  readonly icon: Icon;
  readonly name: Name;
  /** The names that it had before, the oldest first. */
  readonly was?: readonly string[];
  readonly fields: F;
}

/** What every field constructor takes. */
export interface FieldOptions {
  label: string;
  help: string;
  /** Editors cannot publish without it, and its type is never null. */
  required?: boolean;
  /**
   * Instead of `required`, where entries may be published that lack it: the day, as `YYYY-MM-DD`, from which
   * nothing new is published without it. Until all have it, staff find those that lack it under “To do
   * today”, and they stay on the website as they are. Not for a field with `onlyWhen`: where it is not
   * offered, nobody could fill it in.
   */
  requiredFrom?: string;
  /**
   * The field is offered only while a choice beside it has this key, or a box says this; what it
   * holds is kept meanwhile.
   */
  onlyWhen?: { field: string; is: string | boolean };
  /**
   * The name that it had before, or all of them, the oldest first. A renamed field without it
   * would lose what it holds.
   */
  was?: string | readonly string[];
}

/** The options of a field that holds a list, or yes or no: nothing in it is an answer, too. */
export type NeverRequired<Options extends FieldOptions> = Omit<Options, 'required' | 'requiredFrom'>;

/** A required field has a value; any other may be null. */
export type Presence<Options extends FieldOptions, T> = Options extends { required: true } ? T : T | null;

interface Faces<T> {
  strapi: StrapiAttribute;
  selection?: string;
  parser: z.ZodType<T>;
}

/**
 * Makes a field from its options and faces, with `required` applied to all of them:
 * Strapi refuses to publish without it, and the parser refuses null.
 */
export function makeField<const Options extends FieldOptions, T>(
  options: Options,
  faces: Faces<T>,
): Field<Presence<Options, T>> {
  const strapi = { ...faces.strapi, ...toCondition(options) };
  const parser = options.required === true ? requirePresent(faces.parser) : absentAsNull(faces.parser);
  return {
    label: options.label,
    ...plan(options),
    strapi: options.required === true ? { ...strapi, required: true } : strapi,
    selection: faces.selection ?? '',
    // The two branches above are the two branches of Presence, which TypeScript cannot
    // follow through a generic.
    parser: parser as z.ZodType<Presence<Options, T>>,
    ...formerNames(options),
  };
}

/** The face of a field that had another name before. */
export function formerNames({ was }: Pick<FieldOptions, 'was'>): Pick<Field, 'was'> {
  return was === undefined ? {} : { was: [was].flat() };
}

/** What editors read about a field, with the day from which it is required. */
function plan({ help, requiredFrom: day }: FieldOptions): Pick<Field, 'help' | 'requiredFrom'> {
  return day === undefined ? { help } : { help: `${help} Needed from ${writeDay(day)}.`, requiredFrom: day };
}

/** Strapi's own condition on when the admin shows a field, in JSON Logic. */
export function toCondition({ onlyWhen }: Pick<FieldOptions, 'onlyWhen'>): Partial<StrapiAttribute> {
  if (onlyWhen === undefined) return {};
  return { conditions: { visible: { '==': [{ var: onlyWhen.field }, onlyWhen.is] } } };
}

const condition = z.object({
  visible: z.object({
    '==': z.tuple([z.object({ var: z.string() }), z.union([z.string(), z.boolean()])]),
  }),
});

/**
 * Whether the form offers a field, as its `onlyWhen` has it; also as long as nothing is chosen in what
 * that names.
 *
 * @param values those of the fields beside it, as they are parsed.
 */
export function isOffered({ strapi }: Field, values: Readonly<Record<string, unknown>>): boolean {
  if (strapi.conditions === undefined) return true;
  const [{ var: name }, is] = condition.parse(strapi.conditions).visible['=='];
  return (values[name] ?? is) === is;
}

/**
 * Reports the issues of a parser that was run by hand, each under the path it was run for.
 *
 * @param reword says more than the parser of a part knows.
 */
export function passOnIssues(
  context: { addIssue(issue: { code: 'custom'; message: string; path: PropertyKey[] }): void },
  error: z.ZodError,
  under: PropertyKey[] = [],
  reword: (message: string, path: readonly PropertyKey[]) => string = (message) => message,
): void {
  for (const { message, path } of error.issues) {
    context.addIssue({ code: 'custom', message: reword(message, path), path: [...under, ...path] });
  }
}

/** What a parser says of a required field that holds nothing. */
export const EMPTY = 'is required but empty';

/** Asked of what is read, too: of a text of blank paragraphs nothing is left. */
function requirePresent<T>(parser: z.ZodType<T>): z.ZodType<T> {
  const isPresent = (value: unknown) => !isAbsent(value);
  return z
    .unknown()
    .refine(isPresent, { error: EMPTY, abort: true })
    .pipe(parser)
    .refine(isPresent, { error: EMPTY });
}

function absentAsNull<T>(parser: z.ZodType<T>): z.ZodType<T | null> {
  return z
    .unknown()
    .transform((value) => (isAbsent(value) ? null : value))
    .pipe(parser.nullable())
    .transform((value) => (isAbsent(value) ? null : value));
}

/**
 * Whether a field holds nothing: Strapi keeps an emptied text as "", a cleared rich text as [], and a
 * never-filled field as null.
 */
export function isAbsent(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return cleanText(value).trim() === '';
  return Array.isArray(value) && value.length === 0;
}
