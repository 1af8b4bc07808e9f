import { sentence } from '../generated/names.mjs';
import { BLOCKS } from '../generated/read-blocks.mjs';
import {
  checkDates,
  constructorsOf,
  defineApart,
  defineField,
  exampleOf,
  isHeading,
  partOf,
  quote,
  quoteSentence,
  readFields,
  showField,
  wordsOf,
} from './fields.mjs';

/** Strapi's own, and what the website adds to a block. */
const RESERVED = ['id', 'block', 'anchor', 'locale', 'meta', 'status', 'localizations'];

/** A block of a page: its folder with definition, view and first test. */
export const block = {
  title: 'a block that pages are put together from',
  questions: [
    { name: 'label', ask: 'What is it called, to staff?', usual: ({ name }) => sentence(name) },
    {
      name: 'purpose',
      ask: 'What is it for, in one sentence to staff?',
      usual: ({ label }) => `${label} of a page.`,
    },
    {
      name: 'fields',
      ask: 'Which fields has it? Such as heading:text, body:richText or dates:[day:date, what:text]',
      usual: () => 'heading:text, body:richText',
      read: (fields) => readFields(fields, RESERVED),
    },
  ],
  reserved: ['block'],
  placeOf: ({ name }) => `${BLOCKS}/${name}`,
  /** @param {{ name: string, label: string, purpose: string, fields: string }} answers */
  make({ name, label, purpose, fields: text }) {
    const fields = readFields(text, RESERVED);
    return {
      files: {
        [`${BLOCKS}/${name}/definition.ts`]: definition(name, label, purpose, fields),
        [`${BLOCKS}/${name}/View.astro`]: view(name, fields),
        [`${BLOCKS}/${name}/${name}.site.test.ts`]: test(label, fields),
      },
      left: [
        ...checkDates(fields, `${BLOCKS}/${name}/definition.ts`),
        `Mend what it says to staff in ${BLOCKS}/${name}/definition.ts, and what readers see in View.astro beside it: npm run gallery -w @pain/web`,
        `Choose its group in ${BLOCKS}/${name}/definition.ts: the admin offers it there`,
        `Renew the pictures of the gallery, which makes ${BLOCKS}/${name}/picture.webp for the admin, and look at them: CONTRIBUTING.md, Pictures`,
        'Run what needs a build: npm test -- unit gallery contract',
        'Write a line in CHANGELOG.md: staff will see it',
      ],
    };
  },
};

function definition(name, label, purpose, fields) {
  const lists = fields.filter(({ fields: parts }) => parts);
  const examples = fields.map((field) => exampleOf(field, label)).join(', ');
  return `import { defineBlock } from '../../schema/src/definitions/block.ts';
${lists.length > 0 ? "import { defineComponent } from '../../schema/src/definitions/definitions.ts';\n" : ''}import { ${constructorsOf(fields).join(', ')} } from '../../schema/src/fields/index.ts';
${examples.includes('paragraph(') ? "import { paragraph } from '../../schema/src/rich-text/nodes.ts';\n" : ''}
${lists.map((list) => part(name, list)).join('')}export const definition = defineBlock({
  name: '${name}',
  label: ${quote(label)},
  help: ${quoteSentence(purpose)},
  icon: 'layout',
  group: 'words',
${defineApart(fields)}  fields: {
${fields.map((field) => `    ${defineField(field)},`).join('\n')}
  },
  examples: [{ ${examples} }],
});
`;
}

function part(name, list) {
  return `const ${partOf(list.name)} = defineComponent({
  name: '${name}-${list.name.toLowerCase()}',
  label: ${quote(sentence(list.name))},
  help: 'One of them.',
  icon: 'bulletList',
${defineApart(list.fields)}  fields: {
${list.fields.map((field) => `    ${defineField(field)},`).join('\n')}
  },
});

`;
}

const FROM_KIT = { RichText: /<RichText/, Picture: /<Picture/, SectionHeading: /<SectionHeading/ };

function view(name, fields) {
  const shown = fields.map(showField).join('\n');
  const parts = Object.entries(FROM_KIT).flatMap(([part, use]) => (use.test(shown) ? [part] : []));
  const names = [...(fields.some(isHeading) ? ['anchor'] : []), ...fields.map((field) => field.name)];
  return `---
${shown.includes('writeDay(') ? "import { writeDay } from '@pain/schema';\n" : ''}import ${parts.length === 0 ? 'type { BlockViewNamed' : `{ type BlockViewNamed, ${parts.sort().join(', ')}`} } from '@pain/web/blocks';

interface Props {
  block: BlockViewNamed<'${name}'>;
}

const { ${names.join(', ')} } = Astro.props.block;
---

${shown}
`;
}

function test(label, fields) {
  const words = [...new Set(fields.flatMap((field) => wordsOf(field, label)))].map(quote).join(', ');
  return `import { expect, it } from 'vitest';
import { renderExamples } from '../../../apps/web/src/fixtures/render-page.ts';
import { definition } from './definition.ts';

it.each([${words}])(${quote(`${label}: what staff filled in is shown, such as “%s”`)}, async (words) => {
  expect(await renderExamples(definition)).toContain(words);
});
`;
}
