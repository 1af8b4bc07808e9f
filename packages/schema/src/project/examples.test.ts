import { expect, it } from 'vitest';
import { blocks } from '../blocks/index.ts';
import { type BlockDefinition, defineBlock } from '../definitions/block.ts';
import { choice, text } from '../fields/index.ts';
import { findExampleFaults } from './examples.ts';

const FILE = { documentId: 'f', url: '/f', name: 'f', ext: '.f', mime: 'f/f', size: 1, width: 1, height: 1 };
const samples = {
  entry: ({ key }: { key: string }) => key,
  file: () => ({ ...FILE, alternativeText: null, caption: null }),
};

it('all examples of blocks parse as the CMS answers them', () => {
  expect(findExampleFaults(blocks, samples)).toEqual([]);
});

it('an example that does not parse is named by its file and field, with what to do', () => {
  const quote = defineBlock({
    name: 'quote',
    label: 'Quote',
    help: 'x',
    icon: 'quote',
    group: 'words',
    fields: {
      said: text({ label: 'Said', help: 'x', required: true }),
      tone: choice({ label: 'Tone', help: 'x', options: { calm: 'Calm' } }),
    },
    examples: [{ said: 'It helps.' }, { said: ' ' }],
  });
  // `defineBlock` refuses another key already.
  const wrong: BlockDefinition = {
    ...quote,
    examples: [...quote.examples, { said: 'Rest.', tone: 'loud' }],
  };
  expect(findExampleFaults([wrong], samples)).toEqual([
    'packages/blocks/quote/definition.ts, example 2: Said: is required but empty. Mend the example.',
    'packages/blocks/quote/definition.ts, example 3: Tone: "loud" is not one of: Calm. Mend the example.',
  ]);
});
