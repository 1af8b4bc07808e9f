import { createInterface } from 'node:readline/promises';
import { Remedy } from '../fail.mjs';
import { describeQuestions } from './find-questions.mjs';

/**
 * Who cannot be asked, as in a pipeline, has to say it in the code.
 *
 * @param {import('./find-questions.mjs').Question[]} questions
 * @throws Remedy with all of them, and what to write where.
 */
export function requirePerson(questions, isThere = process.stdin.isTTY) {
  if (isThere || questions.every((question) => question.ask === undefined)) return;
  throw new Remedy(
    `What has become of stored values has to be asked, and nobody is there to answer:\n${describeQuestions(questions)}`,
    'Write this, or run `npm run schema` in a terminal: it asks, and writes it. See "Change what is there" in docs/extending.md.',
  );
}

/** @returns {Promise<string>} what somebody typed, without spaces around it */
export async function ask(question) {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await prompt.question(`${question} `)).trim();
  } finally {
    prompt.close();
  }
}

/** Asks until one of some options is chosen by its number. @returns {Promise<number>} its place, from 0 */
export async function choose(question, options) {
  const list = options.map((option, at) => `  ${at + 1}  ${option}`).join('\n');
  for (;;) {
    const at = Number(await ask(`${question}\n${list}\nType a number:`)) - 1;
    if (at in options) return at;
  }
}
