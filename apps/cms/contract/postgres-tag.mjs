import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** What can differ between SQLite and Postgres: see docs/decisions/0021-both-databases-are-tested.md. */
export const KINDS = ['locks', 'transactions', 'order', 'sql', 'json', 'time', 'instances'];

/**
 * Why a contract test also runs on Postgres.
 *
 * @typedef {object} PostgresTag
 * @property {string[]} kinds what can differ there: some of KINDS, unless the tag is wrong
 * @property {string} reason one sentence, empty when the tag gives none
 * @property {string[]} covers the sources that the test exercises there, relative to apps/cms
 */

/**
 * A file of contract tests.
 *
 * @typedef {object} ContractTest
 * @property {string} file relative to the folder of the contract tests, with `/` on every system
 * @property {string} text
 * @property {PostgresTag | null} tag null when it runs on SQLite only
 */

const FIRST_COMMENT = /^\/\*\*.*?\*\//s;
const TAG = '@postgres';
const COVERS = '@covers';

/**
 * Returns the tag of a contract test, which is in the comment that its text begins with,
 * or null when it has none.
 *
 * @param {string} text
 * @returns {PostgresTag | null}
 */
export function parseTag(text) {
  const lines = readFirstComment(text);
  const tag = lines.find((line) => line.startsWith(TAG));
  if (tag === undefined) return null;
  const [kinds = '', ...reason] = tag.slice(TAG.length).split(':');
  return {
    kinds: kinds
      .split(',')
      .map((kind) => kind.trim())
      .filter(Boolean),
    reason: reason.join(':').trim(),
    covers: lines.filter((line) => line.startsWith(COVERS)).map((line) => line.slice(COVERS.length).trim()),
  };
}

/** @param {string} text */
function readFirstComment(text) {
  const [comment = ''] = FIRST_COMMENT.exec(text) ?? [];
  return comment
    .slice(3, -2)
    .split('\n')
    .map((line) => line.replace(/^\s*\*/, '').trim());
}

/**
 * Reads all contract tests below a folder, by name.
 *
 * @param {string} folder
 * @returns {ContractTest[]}
 */
export function readContractTests(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => {
      const text = readFileSync(path.join(folder, name), 'utf8');
      return { file: name.replaceAll(path.sep, '/'), text, tag: parseTag(text) };
    });
}
