import { describe, expect, it } from 'vitest';
import type { WebsiteState } from '../shapes';
import { describeObstacle } from './describe-obstacle';

const state = { fault: null, held: null, problem: null };

describe('what keeps a change from the website', () => {
  it('is nothing while a change is on its way', () => {
    expect(describeObstacle(state, 'publish')).toBeNull();
  });

  it('is not known while CMS and publisher do not understand each other', () => {
    expect(describeObstacle({ ...state, fault: 'other-version' }, 'publish')).toBe(
      'It is not known whether the website shows this. The CMS and the website’s publisher have different versions. Ask your website administrator to start both from the same installation.',
    );
  });

  it.each<[Partial<WebsiteState>, string]>([
    [{ fault: 'no-answer' }, 'publisher does not respond'],
    [{ held: { since: '', by: 'Sam', madeAt: null } }, 'an earlier website was put back'],
    [{ problem: 'The disk is full' }, 'the start page names'],
  ])('is said of what was published and of what was taken down: %j', (known, words) => {
    const there = { ...state, ...known };
    expect(describeObstacle(there, 'publish')).toMatch(RegExp(`^It is not on the website yet: .*${words}`));
    expect(describeObstacle(there, 'unpublish')).toMatch(RegExp(`^It is still on the website: .*${words}`));
  });
});
