import { describe, expect, it } from 'vitest';
import { blocks } from '../blocks/index.ts';
import { zone } from '../fields/index.ts';
import { answerOf } from './examples.ts';

const FILE = { documentId: 'f', url: '/f', name: 'f', ext: '.f', mime: 'f/f', size: 1, width: 1, height: 1 };
const samples = {
  entry: ({ key }: { key: string }) => key,
  file: () => ({ ...FILE, alternativeText: null, caption: null }),
};
const { parser } = zone({ label: 'Content', help: '', allow: blocks });
const examples = blocks.flatMap((block) =>
  block.examples.map((example, at) => [block.name, at + 1, block, example] as const),
);

describe('the examples of blocks', () => {
  it.each(examples)('parse as the CMS answers them: %s, its example %i', (name, _at, block, example) => {
    const { data, error } = parser.safeParse([answerOf(block, example, samples)]);
    const faults = error?.issues.map(({ path, message }) => `${path.slice(1).join(' › ')}: ${message}`);
    expect(faults, `Mend the example in packages/blocks/${name}`).toBeUndefined();
    expect(data).toMatchObject([{ block: name }]);
  });
});
