import { expect, it } from 'vitest';
import { blockKeys } from './block-keys';

it('a block stays known by its key when another comes before it', () => {
  const [one, two] = [{ __temp_key__: 'a0' }, { __temp_key__: 'a1' }];
  const { 'blocks.0': first } = blockKeys({ title: 'Help', blocks: [one, two] });
  const after = blockKeys({ title: 'Help', blocks: [{ __temp_key__: 'Zz' }, one, two], steps: [one] });
  expect(after['blocks.1']).toBe(first);
  expect(new Set(Object.values(after)).size).toBe(4);
});
