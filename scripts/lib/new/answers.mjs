import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Remedy } from '../fail.mjs';
import { describeUsage, readWords } from '../usage.mjs';

/**
 * The kind, the name and the answers in arguments such as `block key-dates --label "Key dates"`.
 *
 * @throws Remedy that says which argument is wrong, and which there are.
 */
export function readArguments(kinds, words) {
  const usage = usageOf(kinds);
  const [kind, ...rest] = readWords(usage, () => true, words);
  if (kind === undefined) throw new Remedy('What is new?\n', describeUsage(usage));
  readWords(usage, (word) => Object.hasOwn(kinds, word), [kind]);
  const recipe = kinds[kind];
  const options = Object.fromEntries(recipe.questions.map(({ name }) => [name, { type: 'string' }]));
  try {
    const { values, positionals } = parseArgs({ args: rest, options, allowPositionals: true });
    if (positionals.length > 1) throw new Error(`One name is enough: ${positionals.join(', ')}`);
    return { recipe, name: positionals[0], given: values };
  } catch (error) {
    throw new Remedy(`${error.message}\n`, describeUsage(usageOf({ [kind]: recipe })));
  }
}

function usageOf(kinds) {
  return {
    command: 'npm run new',
    does: 'writes the files of something new with a first test. It asks what you leave out, and says what is left to do.',
    uses: Object.entries(kinds).map(([kind, { title, questions }]) => [
      `${kind} NAME`,
      `${title}, with ${questions.map(({ name }) => `--${name} "…"`).join(', ')}`,
    ]),
    more: 'docs/extending.md',
  };
}

/**
 * The answers to all questions of a recipe: those given, those that a person gives, and for all others the
 * usual ones. A question that has one answer only is not asked. A person whose answer is none hears why, and
 * is asked again.
 *
 * @param {(question: string, usual: string) => Promise<string>} [ask] asks a person;
 * without one, nobody is there.
 * @param {(why: string) => void} [say] says what is wrong with an answer
 * @throws Remedy when an answer that was given is none.
 */
export async function answer({ questions }, name, given, ask, say = console.log) {
  const answers = { name };
  for (const question of questions) {
    const usual = question.usual(answers);
    const choices = after(question.choices, answers);
    const isAsked = ask !== undefined && given[question.name] === undefined && choices?.length !== 1;
    const read = (text) => check(question, choices, text.trim() || usual);
    answers[question.name] = isAsked
      ? await askUntilRead(() => ask(after(question.ask, answers), usual), read, say)
      : read(given[question.name] ?? usual);
  }
  return answers;
}

async function askUntilRead(ask, read, say) {
  for (;;) {
    const text = await ask();
    try {
      return read(text);
    } catch (error) {
      if (!(error instanceof Remedy)) throw error;
      say(error.message);
    }
  }
}

/** What a question says, which may depend on the answers to those before it. */
function after(part, answers) {
  return typeof part === 'function' ? part(answers) : part;
}

function check({ name, read }, choices, text) {
  read?.(text);
  if (choices === undefined || choices.includes(text)) return text;
  throw new Remedy(`"${text}" is no answer for --${name}.`, `Choose from: ${choices.join(', ')}.`);
}

/** Asks the person at the keyboard; null when there is none, such as in a test or in a pipe. */
export function openPrompt() {
  if (!process.stdin.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  return {
    ask: (question, usual) => lines.question(`${question}${usual && ` (${usual})`} `),
    close: () => lines.close(),
  };
}
