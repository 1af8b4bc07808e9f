import { expect, it } from 'vitest';
import { describeUnknown } from './describe-unknown';

it.each([
  [
    { type: 'carousel', children: [{ text: 'One' }, { children: [{ text: 'two' }] }] },
    'Something of an unknown kind (carousel): “One two”',
  ],
  [
    { type: 'image', children: [{ type: 'text', text: '' }] },
    'A picture within the text. The website cannot show it: delete it, and add a block Picture',
  ],
  [{ type: 'link', url: '/a/', children: [] }, 'A link without words'],
  ['Rest', 'Something damaged: “Rest”'],
  [null, 'Something damaged'],
])('what the editor does not know is shown as what it is: %j', (stored, said) => {
  expect(describeUnknown(stored)).toBe(said);
});
