import { Remedy } from '../fail.mjs';
import { camel, sentence } from '../generated/names.mjs';
import {
  checkDates,
  constructorsOf,
  defineApart,
  defineField,
  exampleOf,
  quote,
  quoteSentence,
  readFields,
} from './fields.mjs';

const TYPES = 'packages/schema/src/types';
const LIST = `${TYPES}/index.ts`;
/** Strapi's own, those of plans, and those that a route of ours gives. */
const RESERVED_FIELDS = [
  ...['id', 'type', 'documentId', 'locale', 'meta', 'status', 'localizations'],
  ...['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'publishAt', 'unpublishAt'],
  ...['title', 'slug', 'summary', 'body', 'from', 'until'],
];
/** Strapi's own. */
const RESERVED = [
  'boolean',
  'date',
  'date-time',
  'time',
  'upload',
  'document',
  'then',
  'file',
  'blocks',
  'shared',
];

/** What the entries of a type are on the website. */
const PAGES = {
  none: 'nothing: only blocks show them',
  pages: 'pages of their own, with a list',
  'until-a-time': 'pages of their own, with a list, that end by time',
};

/** In which order the list shows its entries; those by a day only where they have one. */
const ORDERS = {
  title: () => 'from A to Z',
  soonest: (day) => `what begins soonest by “${day}” first, as for events`,
  newest: (day) => `the newest by “${day}” first, as for news`,
};

/** A content type: its definition, listed with all others, and a first test. */
export const type = {
  title: 'a type of content, such as news',
  questions: [
    { name: 'label', ask: 'What is one of them called, to staff?', usual: ({ name }) => sentence(name) },
    { name: 'many', ask: 'And several?', usual: ({ label }) => pluralOf(label) },
    {
      name: 'purpose',
      ask: 'What are they for, in one sentence to staff?',
      usual: ({ many }) => `${many} of the service.`,
    },
    {
      name: 'pages',
      ask: `What are they on the website? ${Object.entries(PAGES)
        .map(([key, what]) => `${key} (${what})`)
        .join(', ')}`,
      usual: () => 'pages',
      choices: Object.keys(PAGES),
    },
    {
      name: 'fields',
      ask: 'Which fields have they besides? Such as place:text, day:date',
      usual: () => '',
      read: (fields) => readMore({ fields }),
    },
    { name: 'sort', ask: askOrder, usual: usualOrder, choices: ordersFor },
  ],
  reserved: RESERVED,
  list: LIST,
  placeOf: ({ name }) => `${TYPES}/${name}.ts`,
  /**
   * @param {{ name: string, label: string, many: string, purpose: string, pages: string, fields: string, sort: string }} answers
   */
  make(answers) {
    const { name } = answers;
    const more = readMore(answers);
    const lists = more.find(({ fields }) => fields);
    if (lists)
      throw new Remedy(
        `A list such as "${lists.name}" is no field that this can make for a type.`,
        'Leave it out, and define it with groups by hand.',
      );
    const code = camel(name);
    return {
      files: {
        [`${TYPES}/${name}.ts`]: definition(answers, more),
        [`${TYPES}/${name}.test.ts`]: test(answers, more),
      },
      insertions: [
        { file: LIST, before: '\n/** Every content type.', line: `import { ${code} } from './${name}.ts';` },
        { file: LIST, before: '] as const;', line: `  ${code},` },
      ],
      left: [
        ...checkDates(more, `${TYPES}/${name}.ts`),
        `Mend what it says to staff in ${TYPES}/${name}.ts`,
        ...(answers.pages === 'none'
          ? ['Show them: npm run new -- block, and docs/extending.md for a block that lists entries']
          : []),
        'Decide who reviews them, and what links and alerts lead to them: docs/extending.md, Add a content type',
        'Run what needs a build: npm test -- unit contract browser',
        'Write a line in CHANGELOG.md: staff will see it',
      ],
    };
  },
};

function readMore({ fields }) {
  return fields === '' ? [] : readFields(fields, RESERVED_FIELDS);
}

/** The field by whose days a list can be sorted: the first. */
function dayOf(answers) {
  return readMore(answers).find(({ kind }) => kind === 'date')?.name;
}

function ordersFor(answers) {
  return answers.pages !== 'none' && dayOf(answers) ? Object.keys(ORDERS) : ['title'];
}

function askOrder(answers) {
  const orders = Object.entries(ORDERS).map(([order, what]) => `${order} (${what(dayOf(answers))})`);
  return `In which order does their list show them? ${orders.join(', ')}`;
}

/** Readers look for the next of what ends, and for the latest of all else. */
function usualOrder(answers) {
  if (ordersFor(answers).length === 1) return 'title';
  return answers.pages === 'until-a-time' ? 'soonest' : 'newest';
}

function sortOf(answers) {
  const by = answers.sort === 'title' ? 'title' : dayOf(answers);
  return `{ by: '${by}', order: '${answers.sort === 'newest' ? 'descending' : 'ascending'}' }`;
}

/** `Story` → `Stories`; as staff correct it. */
function pluralOf(label) {
  if (/[^aeiou]y$/.test(label)) return label.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(label) ? `${label}es` : `${label}s`;
}

function kebab(words) {
  return words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

const TITLE =
  "title: text({ label: 'Title', help: 'In words that readers use.', max: 120, required: true }),";
const OF_PAGES = [
  "slug: slug({ label: 'Web address', help: 'Leave it empty: it is made from the title.', required: true, from: 'title' }),",
  "summary: longText({ label: 'Summary', help: 'One or two sentences, for lists and search results.', max: 300, required: true }),",
  "body: richText({ label: 'Text', help: 'Short paragraphs; begin sections with a Heading 2.', required: true }),",
];
const OF_TIME = [
  "from: dateTime({ label: 'Show from', help: 'When it appears. Empty: at once.' }),",
  "until: dateTime({ label: 'Show until', help: 'When it goes. Empty: when you unpublish it.' }),",
];

function definition(answers, more) {
  const { name, label, many, purpose, pages } = answers;
  // Strapi wants two names.
  const plural = kebab(many) === name ? `${name}-list` : kebab(many);
  const ends = pages === 'until-a-time';
  const isPage = pages !== 'none';
  const made = new Set([
    'text',
    ...constructorsOf(more),
    ...(isPage ? ['slug', 'longText', 'richText'] : []),
    ...(ends ? ['dateTime'] : []),
  ]);
  const fields = [
    TITLE,
    ...(isPage ? OF_PAGES : []),
    // Its pages show no picture until somebody says where, so that none has to be there.
    ...more.map((field) => `${defineField(field, !isImage(field))},`),
    ...(ends ? OF_TIME : []),
  ];
  return `import { defineCollection } from '../definitions/definitions.ts';
import { ${[...made].sort().join(', ')} } from '../fields/index.ts';

export const ${camel(name)} = defineCollection({
  name: '${name}',
  plural: '${plural}',
  label: ${quote(label)},
  many: ${quote(many)},
  help: ${quoteSentence(purpose)},
  title: 'title',
  columns: [${ends ? "'until'" : ''}],
${isPage ? route(answers, factsIn(more), ends) : ''}${defineApart(more)}  fields: {
${fields.map((field) => `    ${field}`).join('\n')}
  },
});
`;
}

const isImage = ({ kind }) => kind === 'image';

/** What is shown above the text of a page: days and short words. */
function factsIn(fields) {
  return fields.filter(({ kind }) => kind === 'text' || kind === 'date').map(({ name }) => quote(name));
}

function route(answers, facts, ends) {
  const { many } = answers;
  return `  route: {
    kind: 'page',
    base: '/${kebab(many)}/',
    slug: 'slug',
    summary: 'summary',
    content: 'body',
${facts.length > 0 ? `    facts: [${facts.join(', ')}],\n` : ''}    list: {
      title: ${quote(many)},
      summary: ${quote(`All ${many.toLowerCase()}.`)},
      empty: ${quote(`There are no ${many.toLowerCase()} at the moment.`)},
      sort: ${sortOf(answers)},
    },
${ends ? "    afterEnd: 'list',\n" : ''}  },
${ends ? "  shown: { from: 'from', until: 'until' },\n" : ''}`;
}

function test({ name, label, pages }, more) {
  const said = {
    title: quote(label),
    slug: `'${name}'`,
    summary: quote(`${label}.`),
    body: `paragraph('Text.')`,
  };
  const own = pages === 'none' ? ['title'] : Object.keys(said);
  const values = [
    ...own.map((field) => `${field}: ${said[field]}`),
    ...more.filter((field) => !isImage(field)).map((field) => exampleOf(field, label)),
  ];
  const code = camel(name);
  return `import { expect, it } from 'vitest';
import { parseDocument } from '../project/parser.ts';
${values.some((value) => value.includes('paragraph(')) ? "import { paragraph } from '../rich-text/nodes.ts';\n" : ''}import { ${code} } from './${name}.ts';

const answer = { documentId: 'd', publishedAt: '2026-11-01T09:00:00.000Z', ${values.join(', ')} };

it(${quote(`${label}: what the CMS answers is a document, and without its title it is none`)}, () => {
  expect(parseDocument(${code}, answer)).toMatchObject({ type: '${name}', title: answer.title });
  expect(() => parseDocument(${code}, { ...answer, title: null })).toThrow('Title: is required but empty');
});
`;
}
