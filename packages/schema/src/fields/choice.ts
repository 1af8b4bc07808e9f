import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';

interface ChoiceOptions<Key extends string> extends FieldOptions {
  /**
   * The key of each option, which code uses and Strapi stores, and the words that editors choose. A key has
   * the same words in all choices: the admin looks them up by the key alone.
   */
  options: Readonly<Record<Key, string>>;
  initial?: NoInfer<Key>;
  /**
   * What an option was stored as before: the key of an option that it took in, or other words. Until December
   * 2026 words were stored; those of today need not be said.
   */
  formerly?: Partial<Record<NoInfer<Key>, readonly string[]>>;
}

/**
 * One of a fixed set of options.
 *
 * @throws Error when a stored value could stand for two options.
 */
export function choice<const Key extends string, const O extends ChoiceOptions<Key>>(
  options: O & ChoiceOptions<Key>,
): Field<Presence<O, Extract<keyof O['options'], string>>> {
  const choices: Readonly<Record<string, string>> = options.options;
  const keys = Object.keys(choices);
  const initial = options.initial === undefined ? {} : { default: options.initial };
  const field = makeField<O, Extract<keyof O['options'], string>>(options, {
    strapi: { type: 'enumeration', enum: keys, ...initial },
    parser: z.string().transform((answer, context) => {
      const key = keys.find((one) => enumName(one) === answer);
      if (key !== undefined) return key as Extract<keyof O['options'], string>;
      const words = Object.values(choices).join(', ');
      context.addIssue({ code: 'custom', message: `"${answer}" is not one of: ${words}` });
      return z.NEVER;
    }),
  });
  return { ...field, choices, formerValues: formerValues(options) };
}

/** The words of today come last: code that stored words gets these back. */
function formerValues({ label, options, formerly = {} }: ChoiceOptions<string>): Record<string, string> {
  const former = Object.entries(formerly).flatMap(([key, values = []]) =>
    values.map((value) => [value, key] as const),
  );
  const words = Object.entries(options).map(([key, value]) => [value, key] as const);
  const pairs = [...former, ...words].filter(([value, key]) => value !== key);
  const unclear = pairs.find(
    ([value, key]) =>
      Object.hasOwn(options, value) || pairs.some(([other, owner]) => other === value && owner !== key),
  );
  if (unclear)
    throw new Error(
      `The choice "${label}": "${unclear[0]}" stands for two options, by their keys, words or \`formerly\`. Give one of them another.`,
    );
  return Object.fromEntries(pairs);
}

/**
 * What editors read for a value of a field: the words of the key that a choice holds. Null when it is none.
 */
export function wordsOfChoice({ choices = {} }: Pick<Field, 'choices'>, value: unknown): string | null {
  return typeof value === 'string' && Object.hasOwn(choices, value) ? (choices[value] ?? null) : null;
}

/**
 * The name that Strapi's GraphQL gives an enumeration value: runs of other characters become "_"
 * (`toRegressedEnumValue` in @strapi/utils).
 */
export function enumName(key: string): string {
  return key.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
}
