import type { BlockDefinition, ExampleEntry, ExampleFile } from '../definitions/block.ts';
import type { Field, Fields } from '../definitions/field.ts';
import type { FileName, Pointer } from '../definitions/input.ts';
import { aliasOf, componentTypeName } from '../definitions/naming.ts';
import { enumName } from '../fields/choice.ts';
import { zone } from '../fields/zone.ts';

/** What the pointers and files of an example stand for. */
export interface Samples {
  /** The documentId of an entry. */
  entry(pointer: Pointer<string, ExampleEntry>): string;
  /** A file as the CMS answers it. */
  file(name: FileName<ExampleFile>): object;
}

/** What the CMS answers for a block that is filled in as one of its examples. */
export function answerOf(block: BlockDefinition, example: object, samples: Samples): Record<string, unknown> {
  const fields = Object.entries(answerFields(block.fields, example, samples));
  const aliased = fields.map(([name, value]) => [aliasOf(block, name), value]);
  return { __typename: componentTypeName(block.category, block.name), ...Object.fromEntries(aliased) };
}

/**
 * What is wrong with the examples of some blocks: in which file and field, and what to do. A test of the
 * definitions asks for it.
 */
export function findExampleFaults(blocks: readonly BlockDefinition[], samples: Samples): string[] {
  const { parser } = zone({ label: 'Content', help: '', allow: blocks });
  return blocks.flatMap((block) =>
    block.examples.flatMap((example, at) => {
      const issues = parser.safeParse([answerOf(block, example, samples)]).error?.issues ?? [];
      const place = `packages/blocks/${block.name}/definition.ts, example ${at + 1}`;
      return issues.map(
        ({ path, message }) => `${place}: ${path.slice(2).join(' › ')}: ${message}. Mend the example.`,
      );
    }),
  );
}

function answerFields(fields: Fields, example: object, samples: Samples): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(example));
  const answers = Object.entries(fields).map(([name, field]) => [
    name,
    answer(field, values.get(name), samples),
  ]);
  return Object.fromEntries(answers);
}

function answer(field: Field, value: unknown, samples: Samples): unknown {
  if (Array.isArray(value) && isList(field)) return value.map((item) => answerOne(field, item, samples));
  if (value === undefined) return isList(field) ? [] : null;
  return answerOne(field, value, samples);
}

function isList({ strapi }: Field): boolean {
  return strapi.repeatable === true || strapi.relation === 'oneToMany';
}

/** The types of an example's value follow from its field: see `Input`. */
const ANSWERS: Readonly<Record<string, (field: Field, value: unknown, samples: Samples) => unknown>> = {
  relation: (_field, value, { entry }) => ({ documentId: entry(value as Pointer<string, ExampleEntry>) }),
  media: (_field, value, { file }) => file(value as FileName<ExampleFile>),
  component: ({ of }, value, samples) => answerFields(of?.fields ?? {}, value as object, samples),
  enumeration: (_field, key) => enumName(String(key)),
};

function answerOne(field: Field, value: unknown, samples: Samples): unknown {
  const convert = ANSWERS[field.strapi.type];
  return convert ? convert(field, value, samples) : value;
}
