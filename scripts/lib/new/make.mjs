import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Remedy } from '../fail.mjs';
import { findStale, writeGenerated } from '../generated/files.mjs';
import { camel, KEBAB } from '../generated/names.mjs';
import { block } from './block.mjs';
import { check } from './check.mjs';
import { field } from './field.mjs';
import { type } from './type.mjs';

/** What `npm run new` makes. */
export const KINDS = { type, block, field, check };

/** Words of the language, which no name in code may be. */
const RESERVED =
  'await break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield constructor arguments eval'.split(
    ' ',
  );

/**
 * Refuses a name that cannot be used, before anything is asked.
 *
 * @throws Remedy that says why, and what to do.
 */
export function checkName(root, recipe, name) {
  if (name === undefined || name === '')
    throw new Remedy('It has no name.', 'Give it one in small letters with hyphens, such as key-dates.');
  if (!KEBAB.test(name))
    throw new Remedy(`"${name}" is no name.`, 'Write it in small letters with hyphens, such as key-dates.');
  if ([...RESERVED, ...recipe.reserved].includes(name))
    throw new Remedy(`Nothing may be called "${name}": the code uses that word.`, 'Take another name.');
  refuseExisting(root, recipe.placeOf({ name }));
  refuseTaken(root, recipe, name);
}

/** Two things of one kind have one list, in which each name stands once. */
function refuseTaken(root, { list }, name) {
  const known = list === undefined ? '' : readFileSync(path.join(root, list), 'utf8');
  if (new RegExp(`\\b${camel(name)}\\b`).test(known))
    throw new Remedy(`There is a "${camel(name)}" already: see ${list}.`, 'Take another name.');
}

/**
 * Writes what a recipe makes, and what follows from it. Nothing is overwritten, and nothing is written when
 * something is in the way.
 *
 * @returns {Promise<{ written: string[], left: string[] }>} the files that it wrote or
 * changed, and what is left to do
 * @throws Remedy that names the file in the way.
 */
export async function makeNew(root, recipe, answers) {
  checkName(root, recipe, answers.name);
  const { files, insertions = [], left } = recipe.make(answers);
  for (const file of Object.keys(files)) refuseExisting(root, file);
  // Refuses while a folder is at fault.
  await findStale(root);
  const texts = insertAll(root, insertions);
  for (const [file, text] of [...Object.entries(files), ...texts]) write(root, file, text);
  const generated = await writeGenerated(root);
  return { written: [...Object.keys(files), ...texts.keys(), ...generated], left };
}

function refuseExisting(root, file) {
  if (existsSync(path.join(root, file)))
    throw new Remedy(`${file} is there already.`, 'Take another name, or change what is there.');
}

/**
 * The texts of lists with a line more each.
 *
 * @param {{ file: string, line: string, after?: string, before?: string }[]} insertions beside which line;
 * `before` may be its beginning
 */
function insertAll(root, insertions) {
  const texts = new Map();
  for (const insertion of insertions) {
    const text = texts.get(insertion.file) ?? readFileSync(path.join(root, insertion.file), 'utf8');
    texts.set(insertion.file, insert(text, insertion));
  }
  return texts;
}

function insert(text, { file, line, after, before }) {
  const [anchor, more] =
    after === undefined ? [`\n${before}`, `\n${line}\n${before}`] : [`${after}\n`, `${after}\n${line}\n`];
  if (!text.includes(anchor))
    throw new Remedy(
      `${file} has no line "${anchor.trim()}" any more.`,
      `Write this there by hand: ${line.trim()}`,
    );
  return text.replace(anchor, () => more);
}

function write(root, file, text) {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
