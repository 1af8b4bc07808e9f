import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { camel, pascal } from './names.mjs';
import { BLOCKS, compare, readBlocks } from './read-blocks.mjs';

const WRITTEN = 'Written by `npm run generate` from the folders of packages/blocks.';

/**
 * Writes what is out of date of them.
 *
 * @returns {Promise<string[]>} the paths of the files written
 */
export async function writeGenerated(root) {
  return writeStale(root, await generatedFiles(root));
}

/**
 * Writes those of some files that do not have their text yet. @param {Record<string, string>} files by their
 * paths @returns their paths
 */
export function writeStale(root, files) {
  const stale = staleOf(root, files);
  for (const [file, text] of stale) writeFileSync(path.join(root, file), text);
  return stale.map(([file]) => file);
}

/** Those that do not say what stands in the folders: their paths, each with what it has to say. */
export async function findStale(root) {
  return staleOf(root, await generatedFiles(root));
}

function staleOf(root, files) {
  return Object.entries(files).filter(([file, text]) => textOf(path.join(root, file)) !== text);
}

function textOf(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/**
 * The files that list what stands in folders, so that nobody lists it by hand.
 *
 * @param {string} root the repository
 * @returns {Promise<Record<string, string>>} their texts by their paths
 * @throws Remedy when a folder is at fault.
 */
async function generatedFiles(root) {
  const blocks = await readBlocks(root);
  return {
    'packages/schema/src/blocks/index.ts': listDefinitions(blocks),
    'apps/web/src/blocks/views.ts': mapViews(blocks),
    'apps/web/src/styles/_of-blocks.scss': useStyles(blocks),
  };
}

function listDefinitions(blocks) {
  const imports = byName(blocks).map(
    ({ name }) => `import { definition as ${camel(name)} } from '../../../blocks/${name}/definition.ts';`,
  );
  return `// ${WRITTEN}
${imports.join('\n')}

/** Every block that a page may hold, in the order in which the admin offers them. */
export const blocks = [
${blocks.map(({ name }) => `  ${camel(name)},`).join('\n')}
] as const;
`;
}

function mapViews(blocks) {
  const imports = byName(blocks).map(
    ({ name }) => `import ${pascal(name)} from '../../../../${BLOCKS}/${name}/View.astro';`,
  );
  return `// ${WRITTEN}
import type { Block } from '@pain/schema';
${imports.join('\n')}
import type { BlockViewNamed } from '../routes/view.ts';

/** The view of each block. */
export const views: { [Name in Block['block']]: (props: { block: BlockViewNamed<Name> }) => unknown } = {
${blocks.map(({ name }) => `  ${keyOf(name)}: ${pascal(name)},`).join('\n')}
};
`;
}

function useStyles(blocks) {
  const styled = byName(blocks).filter(({ files }) => files.includes('style.scss'));
  const uses = styled.map(({ name }) => `@use "../../../../${BLOCKS}/${name}/style" as ${name};`);
  return `// ${WRITTEN}\n${uses.join('\n')}\n`;
}

function byName(blocks) {
  return blocks.toSorted((a, b) => compare(a.name, b.name));
}

function keyOf(name) {
  return name.includes('-') ? `'${name}'` : name;
}
