import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inRoot } from '../paths.mjs';
import { ROOMS } from './internals.mjs';
import { PAGE, writePage } from './write-page.mjs';

/** Translations into other languages hold every key, too, also those that nothing uses any more. */
const OTHER_LANGUAGES = /translations\/(?!en\.)/;
/** What replaces a function that the browser gives all code of a page. */
const REPLACED = /\b(?:window|globalThis|self)\.(?:fetch|XMLHttpRequest|requestIdleCallback)\s*=(?!=)/;
const GLOBALS = 'apps/cms/src/admin-kit/globals/';

/** How code reaches into the page or the services of Strapi. */
const REACHING = [
  /querySelector|\.closest\(|window\.localStorage|new MutationObserver/,
  /strapi\s*\.service\(|\.service\('|strapi\.get\(|plugin\.services|strapi\.contentAPI|as unknown as/,
];
/** What Strapi documents of it, and what is HTML's or our own. */
const DOCUMENTED = {
  'apps/cms/src/admin-kit/lazily.tsx': 'React alone',
  'apps/cms/src/features/editing/admin/pasting/watch-pasting.ts':
    'inputs of HTML, and the cells of our tables',
  'apps/cms/src/kernel/email/send-email.ts': 'the service of e-mail',
  'apps/cms/src/seed/upload-media.ts': 'the service of uploads',
  'apps/cms/src/features/consent/server/consent-files.ts': 'our own method of the service of uploads',
  'apps/cms/src/strapi-setup/graphql/publication-queries.ts': 'the extension of GraphQL',
  'apps/cms/src/strapi-setup/graphql/show-only.ts': 'the extension of GraphQL',
};

const internals = ROOMS.flatMap(({ libraries }) =>
  libraries.flatMap(({ name, folder = name, internals }) =>
    internals.map((internal) => ({ ...internal, name, folder })),
  ),
);

/**
 * All text of some files, given by names and patterns. @throws AssertionError for one that matches nothing.
 */
function readAll(root, patterns) {
  const files = patterns.flatMap((pattern) => {
    const found = globSync(pattern, { cwd: root }).filter((file) => !OTHER_LANGUAGES.test(file));
    assert.notEqual(
      found.length,
      0,
      `There is no ${pattern} in ${root}: what was in it may stand elsewhere now.`,
    );
    return found;
  });
  return files.map((file) => readFileSync(`${root}/${file}`, 'latin1')).join('\n');
}

function missingIn(text, names) {
  return names.filter((name) => !text.includes(name));
}

for (const { title, name, folder, what, in: files, usedIn, ours = what, breaks, guard } of internals) {
  test(`${name}: ${title} is in the installed version, used by us, and guarded`, () => {
    const gone = missingIn(readAll(inRoot('node_modules', folder), files), what);
    assert.deepEqual(gone, [], `${name} has them no more. ${breaks} Change ${usedIn.join(', ')}.`);
    const unused = missingIn(readAll(inRoot(), usedIn), ours);
    assert.deepEqual(unused, [], `Nothing uses them in ${usedIn.join(', ')}: take them out of the list.`);
    assert.ok(existsSync(inRoot(guard)), `The guard ${guard} is no file.`);
  });
}

test('docs/upgrading.md says what the lists say', () => {
  assert.equal(readFileSync(PAGE, 'utf8'), writePage(), 'Run `npm run upgrading`.');
});

test('functions of the browser are replaced in one room only', () => {
  const sources = globSync('apps/*/{src,preview}/**/*.{ts,tsx,astro,js}', { cwd: inRoot() });
  const replacing = sources.filter(
    (file) => !file.includes('.test.') && REPLACED.test(readFileSync(inRoot(file), 'utf8')),
  );
  assert.ok(replacing.length > 0);
  assert.deepEqual(
    replacing.filter((file) => !file.startsWith(GLOBALS)),
    [],
    `Replace them in ${GLOBALS}, which says why it may be done.`,
  );
});

test('whatever reaches into the page or the services of Strapi stands in the lists', () => {
  const listed = new Set([...internals.flatMap(({ usedIn }) => usedIn), ...Object.keys(DOCUMENTED)]);
  const reaching = globSync('apps/cms/{src,config}/**/*.{ts,tsx}', { cwd: inRoot() }).filter((file) => {
    const text = readFileSync(inRoot(file), 'utf8');
    return !file.includes('.test.') && REACHING.some((way) => way.test(text));
  });
  assert.ok(reaching.length > Object.keys(DOCUMENTED).length);
  assert.deepEqual(
    reaching.filter((file) => !listed.has(file)),
    [],
    'Add what they lean on to scripts/lib/internals, with what breaks and its guard.',
  );
});
