import { aliasOf, blocks, type ContentType, EMPTY, type Fields, findComponent } from '@pain/schema';
import type { EntryProblem } from './cms-error.ts';

/** What GraphQL says of a value that it cannot answer, and how staff know it. */
const WORDS: readonly [RegExp, (found: RegExpMatchArray) => string][] = [
  [/^Cannot return null for non-nullable field/, () => EMPTY],
  [/^Enum "\w+" cannot represent value: "(.*)"/, ([, word]) => `"${word}" is not among its choices any more`],
];

/** Puts in words what the CMS cannot answer of an entry: where, by the labels that editors know, and why. */
export function describeProblem({ fields }: ContentType, { message, path }: EntryProblem): string {
  const found = WORDS.flatMap(([pattern, write]) =>
    [message.match(pattern)].flatMap((one) => (one ? write(one) : [])),
  );
  return [labelsAlong(fields, path).join(' › '), found[0] ?? message].filter(Boolean).join(': ');
}

/** `Content › 3 › Steps › Steps › 1 › Heading`, counted from 1. */
function labelsAlong(fields: Fields, [step, ...rest]: EntryProblem['path']): string[] {
  if (step === undefined) return [];
  if (typeof step === 'number') return [String(step + 1), ...labelsAlong(fields, rest)];
  const field = fields[step];
  if (!field) return labelsInBlock(step, rest);
  const inner = findComponent(String(field.strapi.component))?.fields;
  return [field.label, ...labelsAlong(inner ?? {}, rest)];
}

/** The fields of a block are asked for under names of their own, such as `careCard_body`. */
function labelsInBlock(step: string, rest: EntryProblem['path']): string[] {
  for (const block of blocks) {
    const name = Object.keys(block.fields).find((field) => aliasOf(block, field) === step);
    if (name !== undefined) return [block.label, ...labelsAlong(block.fields, [name, ...rest])];
  }
  return [step, ...rest.map(String)];
}
