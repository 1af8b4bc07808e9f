import { Remedy } from '../fail.mjs';
import { camel, sentence } from '../generated/names.mjs';
import { quote } from './fields.mjs';

const FIELDS = 'packages/schema/src/fields';
const LIST = `${FIELDS}/index.ts`;
const EVERY_FIELD = 'apps/cms/src/kernel/snapshots/other-definitions.test.ts';

/** A field constructor: how Strapi stores it, what the admin offers, how an answer is parsed. */
export const field = {
  title: 'a kind of field, such as a postcode',
  questions: [
    { name: 'purpose', ask: 'What is in it?', usual: ({ name }) => `${sentence(name)}, as staff type it.` },
    { name: 'pattern', ask: 'Which regular expression has it to match?', usual: () => '^.+$' },
    { name: 'example', ask: 'What matches, such as?', usual: ({ name }) => sentence(name) },
    {
      name: 'message',
      ask: 'What does it say of anything else?',
      usual: ({ example }) => `is not one. Write it such as ${example}`,
    },
  ],
  reserved: [],
  list: LIST,
  placeOf: ({ name }) => `${FIELDS}/${name}.ts`,
  /** @param {{ name: string, purpose: string, pattern: string, example: string, message: string }} answers */
  make(answers) {
    const { name } = answers;
    const code = camel(name);
    refusePattern(answers);
    return {
      files: {
        [`${FIELDS}/${name}.ts`]: source(answers, code),
        [`${FIELDS}/${name}.test.ts`]: test(answers, code),
      },
      insertions: [
        {
          file: LIST,
          after: "export { zone } from './zone.ts';",
          line: `export { ${code} } from './${name}.ts';`,
        },
        {
          file: EVERY_FIELD,
          after: '  email: schema.email(said),',
          line: `  ${code}: schema.${code}(said),`,
        },
      ],
      left: [
        `Say what it stores and how it is parsed in ${FIELDS}/${name}.ts, each rule with a test`,
        `Use it in a type or a block: ${code}({ label: '…', help: '…' })`,
      ],
    };
  },
};

/** @throws Remedy when its example would not be taken. */
function refusePattern({ pattern, example }) {
  let matches = false;
  try {
    matches = new RegExp(pattern, 'u').test(example);
  } catch (error) {
    throw new Remedy(
      `/${pattern}/u is no regular expression: ${error.message}.`,
      'Write another with --pattern.',
    );
  }
  if (!matches)
    throw new Remedy(
      `"${example}" does not match /${pattern}/u.`,
      'Write another with --example or --pattern.',
    );
}

function source({ purpose, pattern, message }, code) {
  return `import { z } from 'zod';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';
import { cleanText } from '../text/clean-text.ts';

const PATTERN = /${pattern.replaceAll('/', '\\/')}/u;

const parser: z.ZodType<string> = z
  .string()
  .transform((value) => cleanText(value).trim())
  .refine((value) => PATTERN.test(value), { error: ({ input }) => \`"\${input}" ${message.replaceAll('`', '’').replaceAll('${', '$ {')}\` });

/** ${purpose} */
export function ${code}<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return makeField(options, { strapi: { type: 'string' }, parser });
}
`;
}

/** Where a question mark does not match. */
function refusal(message) {
  return `  it('refuses anything else, with what to do', () => {
    expect(field.parser.safeParse('?').error?.issues[0]?.message).toBe(${quote(`"?" ${message}`)});
  });

`;
}

function test({ name, pattern, example, message }, code) {
  return `import { describe, expect, it } from 'vitest';
import { ${code} } from './${name}.ts';

const field = ${code}({ label: ${quote(sentence(name))}, help: 'For a test.' });

describe(${quote(`a field of the kind ${code}`)}, () => {
  it('takes what it is for, and may be empty', () => {
    expect(field.parser.parse(${quote(` ${example} `)})).toBe(${quote(example)});
    expect(field.parser.parse('')).toBeNull();
  });

${new RegExp(pattern, 'u').test('?') ? '' : refusal(message)}  it('is a line of text to Strapi', () => {
    expect(field.strapi).toEqual({ type: 'string' });
  });
});
`;
}
