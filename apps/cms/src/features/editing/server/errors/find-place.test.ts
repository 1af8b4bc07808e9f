import { describePlace } from '@pain/checks';
import { page, redirect } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { findPlace } from './find-place';

const data = {
  blocks: [
    { __component: 'blocks.text' },
    { __component: 'blocks.steps', steps: [{ heading: 'One' }, { heading: 2 }] },
  ],
};
const find = (...path: (string | number)[]) => findPlace(page.fields, path, data);

describe('a place that Strapi names by a path', () => {
  it('is a field by its label', () => {
    expect(findPlace(redirect.fields, ['from'], {})).toEqual({
      path: ['from'],
      block: null,
      field: redirect.fields.from.label,
    });
  });

  it.each([
    ['a field of a group', ['review', 'nextDue'], ['review', 'nextDue'], 'Next review due'],
    ['a block', ['blocks', '1'], ['blocks', 1], 'Block 2 (Steps)'],
    [
      'a part of a text in a block',
      ['blocks', '0', 'body', '2', 'children'],
      ['blocks', 0, 'body'],
      'Block 1 (Text)',
    ],
    [
      'a field of a part of a block',
      ['blocks', '1', 'steps', '1', 'heading'],
      ['blocks', 1, 'steps', 1, 'heading'],
      'Block 2 (Steps), Heading',
    ],
    ['nothing that is known', ['constructor'], [], ''],
  ])('is %s', (_what, path, cut, described) => {
    const place = find(...path);
    expect([place.path, describePlace(place)]).toEqual([cut, described]);
  });
});
