import { pascal, sentence } from '../generated/names.mjs';
import { quote } from './fields.mjs';

const FAULTS = 'packages/checks/src/faults';
const LIST = 'packages/checks/src/check-entry.ts';

/** A check of content: it finds words that somebody should replace. */
export const check = {
  title: 'a check of what staff write',
  questions: [
    { name: 'words', ask: 'Which words does it find?', usual: ({ name }) => sentence(name).toLowerCase() },
    {
      name: 'message',
      ask: 'What does it say: what is wrong, and what to do?',
      usual: ({ words }) => `“${words}” says little. Write what you mean.`,
    },
    {
      name: 'level',
      ask: 'Does it keep an entry from being published (block), or suggest (warn)?',
      usual: () => 'warn',
      choices: ['warn', 'block'],
    },
  ],
  reserved: [],
  placeOf: ({ name }) => `${FAULTS}/${name}.ts`,
  /** @param {{ name: string, words: string, message: string, level: string }} answers */
  make({ name, words, message, level }) {
    const find = `find${pascal(name)}`;
    return {
      files: {
        [`${FAULTS}/${name}.ts`]: source(name, find, words, message, level),
        [`${FAULTS}/${name}.test.ts`]: test(name, words, message, level),
      },
      insertions: [
        {
          file: LIST,
          after: "import { findFaultsIn } from './faults/find-faults.ts';",
          line: `import { ${find} } from './faults/${name}.ts';`,
        },
        { file: LIST, after: '      ...findLinksToNothing(group),', line: `      ...${find}(group),` },
      ],
      left: [
        `Narrow down what it finds in ${FAULTS}/${name}.ts, each rule with a test`,
        level === 'block'
          ? 'See that nothing published has the fault: its next change could not be published'
          : 'Read its message in the admin: npm run dev, Checks beside an entry',
        'Write a line in CHANGELOG.md: staff will see it',
      ],
    };
  },
};

function source(name, find, words, message, level) {
  return `import { type Group, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

const WORDS = ${quote(words.toLowerCase())};

/** Words that somebody should replace, in any field of plain text. */
export function ${find}(group: Group): Finding[] {
  return Object.entries(group.values).flatMap(([name, value]) => {
    if (typeof value !== 'string' || !value.toLowerCase().includes(WORDS)) return [];
    return [found('${level}', '${name}', placeOf(group, name), ${quote(message)}, value)];
  });
}
`;
}

function test(name, words, message, level) {
  return `import { describe, expect, it } from 'vitest';
import { page, SITE, SITE_URL, typeNamed } from '../fixtures/fixtures.ts';
import { checkEntry } from '../check-entry.ts';

const found = (summary: string) =>
  checkEntry(typeNamed('page'), { ...page(), summary }, SITE_URL)
    .findAll(SITE)
    .findings.filter(({ rule }) => rule === '${name}');

describe(${quote(`“${words}” in what staff write`)}, () => {
  it('is found wherever it stands, with what to do', () => {
    expect(found(${quote(`See: ${words}, and more.`)})).toMatchObject([
      { level: '${level}', field: 'Summary', message: ${quote(message)} },
    ]);
  });

  it('is not found in other words', () => {
    expect(found('How we help.')).toEqual([]);
  });
});
`;
}
