import { existsSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';
import { wrap } from '../wrap.mjs';
import { ROOMS } from './internals.mjs';

/** Where the page stands. */
export const PAGE = inRoot('docs/upgrading.md');

/** As many names as a row of the page lists. */
const MOST_NAMES = 5;

const BEGINNING = `# Upgrading

What this house uses of Strapi, Astro, Pagefind, NHS frontend and what they bring along, without a promise in
their documentation. \`npm run upgrading\` writes this page from the lists in
[scripts/lib/internals](../scripts/lib/internals). A test checks that each name still occurs in the installed
version and in the file of ours that uses it.

1. Raise the versions in \`package.json\`, run \`npm install\`, and run \`npm test -- scripts\`. Each row that no
   longer holds fails with its remedy: find what took its place, change our file, then the list.
2. Run \`npm run upgrading\`, which writes the new versions into this page, and \`npm test\`.
3. Tests of contracts that begin with "Strapi itself" or "without ours" fail when a fault of Strapi's is
   mended: then what guards against it can go ([upstream](upstream)).

Functions of the browser are replaced in one room,
[admin-kit/globals](../apps/cms/src/admin-kit/globals/replace-globals.ts), which says why.
`;

/** Returns docs/upgrading.md, as it follows from the lists. */
export function writePage() {
  const rooms = ROOMS.map(
    ({ title, libraries }) => `## ${title}\n\n${libraries.map(writeLibrary).join('\n')}`,
  );
  return [BEGINNING, ...rooms].join('\n');
}

function writeLibrary(library) {
  return `### ${library.name} ${versionOf(library)}\n\n${library.internals.map(writeInternal).join('\n')}\n`;
}

function writeInternal({ title, what, usedIn, breaks, guard }) {
  const use = `- **${title}** (${listNames(what)}), used in ${usedIn.map(quote).join(', ')}.`;
  return wrap(`${use} ${breaks} Guard: ${quote(guard)}.`, '  ');
}

function listNames(what) {
  const rest = what.length > MOST_NAMES ? ` and ${what.length - MOST_NAMES} more` : '';
  return what.slice(0, MOST_NAMES).map(quote).join(', ') + rest;
}

function quote(text) {
  return `\`${text.trim()}\``;
}

/** Of a package that lies in several folders, such as one for each platform, its own says it. */
function versionOf({ name, folder = name }) {
  const file = [folder, name].map((one) => inRoot('node_modules', one, 'package.json')).find(existsSync);
  return JSON.parse(readFileSync(file, 'utf8')).version;
}
