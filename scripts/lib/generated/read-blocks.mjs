import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Remedy } from '../fail.mjs';
import { KEBAB } from './names.mjs';

/** Where the folders of blocks are. */
export const BLOCKS = 'packages/blocks';
/** The parts of a block; the first two it must have. */
const PARTS = ['definition.ts', 'View.astro', 'style.scss', 'picture.webp'];
const NEEDED = {
  'definition.ts': 'says what it holds',
  'View.astro': 'shows it on the website',
};
const TEST = /\.test\.ts$/;

/**
 * The blocks of a repository in the order in which the admin offers them: each with its name and
 * the files of its folder.
 *
 * @param {string} root the repository
 * @returns {Promise<{ name: string, files: string[], place: number }[]>}
 * @throws Remedy that lists every folder at fault.
 */
export async function readBlocks(root) {
  const entries = readdirSync(path.join(root, BLOCKS), { withFileTypes: true });
  const folders = entries.filter((one) => one.isDirectory()).map(({ name }) => name);
  const blocks = await Promise.all(folders.map((name) => readBlock(root, name)));
  const faults = blocks.flatMap(({ faults }) => faults);
  if (faults.length > 0) throw new Remedy(faults.join('\n'), 'docs/extending.md shows the parts of a block.');
  return blocks.sort((a, b) => a.place - b.place || compare(a.name, b.name));
}

/** By their letters, wherever this runs. */
export function compare(a, b) {
  return a < b ? -1 : Number(a > b);
}

async function readBlock(root, name) {
  const folder = path.join(root, BLOCKS, name);
  const files = readdirSync(folder).sort();
  const faults = [...faultsOfName(name), ...missingParts(name, files), ...strayFiles(folder, name, files)];
  const { place, fault } = files.includes('definition.ts') ? await readDefinition(folder, name) : {};
  return { name, files, place, faults: fault ? [...faults, fault] : faults };
}

function faultsOfName(name) {
  if (KEBAB.test(name)) return [];
  return [`${BLOCKS}/${name}: name it in small letters with hyphens, such as key-dates.`];
}

function missingParts(name, files) {
  const missing = Object.entries(NEEDED).filter(([part]) => !files.includes(part));
  return missing.map(([part, does]) => `${BLOCKS}/${name} has no ${part}, which ${does}. Write it.`);
}

/** A part under a misspelt name would do nothing, and nobody would notice. */
function strayFiles(folder, name, files) {
  const texts = files.map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]);
  const isUsed = (file) => texts.some(([other, text]) => other !== file && text.includes(`./${file}`));
  const stray = files.filter((file) => !PARTS.includes(file) && !TEST.test(file) && !isUsed(file));
  return stray.map(
    (file) =>
      `${BLOCKS}/${name}/${file} is used by nothing. Import it, or name it as the part that it is: ${PARTS.join(', ')}.`,
  );
}

async function readDefinition(folder, name) {
  const file = `${BLOCKS}/${name}/definition.ts`;
  try {
    const { definition } = await import(pathToFileURL(path.join(folder, 'definition.ts')).href);
    return { place: definition?.place, fault: faultOf(definition, name, file) };
  } catch (error) {
    return { fault: `${file} cannot be read: ${error.message}` };
  }
}

function faultOf(definition, name, file) {
  if (definition === undefined)
    return `${file} exports no definition. Write: export const definition = defineBlock({ … })`;
  if (definition.name !== name)
    return `${file} names its block "${definition.name}". Name it as its folder: "${name}".`;
  return undefined;
}
