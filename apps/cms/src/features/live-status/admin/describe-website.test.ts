import { describe, expect, it } from 'vitest';
import type { WebsiteState } from '../shapes';
import { describeWebsite } from './describe-website';

const NOW = new Date(2026, 10, 23, 12, 0);
const state: WebsiteState = {
  url: 'https://pain.example.org',
  fault: null,
  liveSince: new Date(2026, 10, 23, 10, 42).toISOString(),
  isBehind: false,
  isBuilding: false,
  problem: null,
  confirmation: null,
  warnings: [],
  keptBack: [],
  held: null,
  mayPutBack: false,
  kept: [],
  changes: [],
};
const describeIt = (change: Partial<WebsiteState>) => describeWebsite({ ...state, ...change }, NOW);
const entry = { name: 'Careful', path: '/content-manager/x' };

describe('the website in words', () => {
  it('is all that is published, unless entries are kept back', () => {
    expect(describeIt({})).toBe('All that is published is live since 10:42.');
    expect(describeIt({ keptBack: [entry] })).toBe(
      'All but one entry of what is published is live since 10:42.',
    );
    expect(describeIt({ keptBack: [entry, entry] })).toBe(
      'All but 2 entries of what is published is live since 10:42.',
    );
  });

  it('says first what keeps everything from going live', () => {
    expect(describeIt({ problem: 'The disk is full', keptBack: [entry] })).toBe(
      'The website stays as it was, because of this:',
    );
    expect(describeIt({ fault: 'no-answer' })).toMatch(/does not respond/);
  });

  it('is not known while CMS and publisher do not understand each other', () => {
    expect(describeIt({ fault: 'other-version' })).toBe(
      'It is not known what is on the website. The CMS and the website’s publisher have different versions. Ask your website administrator to start both from the same installation.',
    );
    expect(describeIt({ fault: 'unusable' })).toBe(
      'It is not known what is on the website. The website’s publisher gives an answer that the CMS cannot use. Ask your website administrator to look into the log of the CMS.',
    );
  });
});
