import { Remedy } from './fail.mjs';
import { wrap } from './wrap.mjs';

const HELP = ['--help', '-h'];

/**
 * How a command is used: the one shape in which all say it.
 *
 * @typedef {object} Usage
 * @property {string} command as somebody types it: `npm run check`
 * @property {string} does a sentence without the command, which begins it
 * @property {[words: string, what: string][]} [uses] what may stand behind it, and what that does; no
 * words are the command alone
 * @property {string} [more] where to read on
 */

/**
 * The words behind a command. With `--help` it shows how the command is used, and ends the process.
 *
 * @param {Usage} usage
 * @param {(word: string) => boolean} [isKnown] no word is, unless it says so
 * @throws Remedy that names the words that the command does not know, with how it is used: a misspelt word
 * must not start something else.
 */
export function readWords(usage, isKnown = () => false, words = process.argv.slice(2)) {
  if (words.some((word) => HELP.includes(word))) {
    console.log(describeUsage(usage));
    process.exit(0);
  }
  const unknown = words.filter((word) => !isKnown(word));
  if (unknown.length === 0) return words;
  throw new Remedy(`${usage.command} does not know ${unknown.join(', ')}.\n`, describeUsage(usage));
}

/** @param {Usage} usage */
export function describeUsage({ command, does, uses = [], more }) {
  const lines = uses.flatMap(([words, what]) => [
    `  ${[command, words].filter(Boolean).join(' -- ')}`,
    wrap(`      ${what}`, '      '),
  ]);
  const parts = [wrap(`${command} ${does}`), lines.join('\n'), more && `More: ${more}`];
  return parts.filter(Boolean).join('\n\n');
}
