import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Remedy } from '../fail.mjs';
import { inRoot, ROOT } from '../paths.mjs';
import { run } from '../run.mjs';

const TURBO_CACHE = '.turbo/cache';

/**
 * Makes a clone of the last commit in a temporary folder, with the packages that are installed here. It is
 * removed when this process ends.
 *
 * @returns {Promise<string>} its path
 * @throws Remedy when the temporary folder is on another disk
 */
export async function makeWorkingCopy() {
  const copy = mkdtempSync(path.join(tmpdir(), 'mutants-'));
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }));
  process.once('SIGINT', () => process.exit(130));
  await run('git', ['clone', '--quiet', ROOT, copy]);
  for (const packages of await listPackageFolders()) {
    await link(packages, copy);
    removeCaches(path.join(copy, packages));
  }
  if (existsSync(inRoot(TURBO_CACHE))) await link(TURBO_CACHE, copy);
  return copy;
}

/** npm puts packages of a version of its own beside the workspace that asks for it. */
async function listPackageFolders() {
  const manifests = (await run('git', ['ls-files', '*package.json'])).trim().split('\n');
  const folders = manifests.map((file) => path.posix.join(path.posix.dirname(file), 'node_modules'));
  return folders.filter((folder) => existsSync(inRoot(folder)));
}

async function link(name, copy) {
  const target = path.join(copy, name);
  mkdirSync(path.dirname(target), { recursive: true });
  try {
    await run('cp', ['-al', inRoot(name), target]);
  } catch (error) {
    throw new Remedy(
      `${name} cannot be hard-linked into ${copy}: ${error.message}`,
      'Set TMPDIR to a folder on the disk of this repository. On Windows, run this in WSL.',
    );
  }
}

/**
 * Tools keep caches in hidden folders beside the packages. Through a hard link they would write
 * into the original as well.
 */
function removeCaches(packages) {
  const hidden = readdirSync(packages).filter((name) => name.startsWith('.') && name !== '.bin');
  for (const name of hidden) rmSync(path.join(packages, name), { recursive: true });
}

/**
 * Makes the edits of a mutant in a working copy.
 *
 * @param {import('./mutants.mjs').Edit[]} edits
 * @returns {() => void} what undoes them
 * @throws Error when a text to be replaced does not occur exactly once
 */
export function applyEdits(copy, edits) {
  const inCopy = (file) => path.join(copy, file);
  const before = new Map(edits.map(({ file }) => [file, readFileSync(inCopy(file), 'utf8')]));
  const after = new Map(before);
  for (const edit of edits) after.set(edit.file, applyEdit(after.get(edit.file), edit));
  const write = (texts) => {
    for (const [file, text] of texts) writeFileSync(inCopy(file), text);
  };
  write(after);
  return () => write(before);
}

/** The text of a file after an edit. */
export function applyEdit(text, { file, find, replace }) {
  const [before, after, ...more] = text.split(find);
  if (after === undefined) throw new Error(`${file} does not contain: ${find}`);
  if (more.length > 0) throw new Error(`${file} contains ${more.length + 1} times: ${find}`);
  return `${before}${replace}${after}`;
}
