import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';

interface ChoiceOptions<Key extends string> extends FieldOptions {
  /** The key that code uses for each option, and the words that editors choose. Strapi stores the words. */
  options: Readonly<Record<Key, string>>;
  initial?: NoInfer<Key>;
  /** What an option was stored as before, such as an option that it took in. */
  formerly?: Partial<Record<NoInfer<Key>, readonly string[]>>;
}

/** One of a fixed set of options. */
export function choice<const Key extends string, const O extends ChoiceOptions<Key>>(
  options: O & ChoiceOptions<Key>,
): Field<Presence<O, Extract<keyof O['options'], string>>> {
  const words = Object.values<string>(options.options);
  const initial = options.initial === undefined ? {} : { default: options.options[options.initial] };
  const field = makeField<O, Extract<keyof O['options'], string>>(options, {
    strapi: { type: 'enumeration', enum: words, ...initial },
    parser: z.string().transform((answer, context) => {
      const key = Object.entries<string>(options.options).find(([, word]) => enumName(word) === answer)?.[0];
      if (key !== undefined) return key as Extract<keyof O['options'], string>;
      context.addIssue({ code: 'custom', message: `"${answer}" is not one of: ${words.join(', ')}` });
      return z.NEVER;
    }),
  });
  return options.formerly === undefined ? field : { ...field, formerValues: formerValues(options) };
}

function formerValues({ options, formerly = {} }: ChoiceOptions<string>): Record<string, string> {
  const pairs = Object.entries(formerly).flatMap(([key, words = []]) =>
    words.map((former) => [former, options[key]]),
  );
  return Object.fromEntries(pairs);
}

/**
 * The name that Strapi's GraphQL gives an enumeration value: runs of other characters become "_"
 * (`toRegressedEnumValue` in @strapi/utils).
 */
export function enumName(words: string): string {
  return words.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
}
