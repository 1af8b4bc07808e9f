import { describe, expect, it } from 'vitest';
import { hasOverviewPart } from './parts-of-overview.ts';

const pages = {
  titles: ['École of pain', 'Ælfric', '10 steps'],
  chapters: [new Set<string>(), new Set(['how-long', '2'])],
};

describe('a list of all pages', () => {
  it.each(['letter-e', 'letter-a', 'letter-0-9', 'maincontent'])('has the part %s', (part) => {
    expect(hasOverviewPart('a-to-z', pages, part)).toBe(true);
    expect(hasOverviewPart('search', pages, part)).toBe(true);
  });

  it.each(['letter-b', 'letter-é', 'chapter-1', 'b'])('has no part %s', (part) => {
    expect(hasOverviewPart('a-to-z', pages, part)).toBe(false);
    expect(hasOverviewPart('search', pages, part)).toBe(false);
  });
});

describe('the booklet', () => {
  it('has as many chapters as pages, with the parts of each', () => {
    const there = [
      'chapter-1',
      'chapter-2-how-long',
      'chapter-2-2',
      'chapter-1-how-long',
      'chapter-2-nothing',
      'chapter-2-',
      'emergency',
      'chapter-3',
      'chapter-3-x',
      'chapter-12',
      'letter-e',
    ];
    expect(there.filter((part) => hasOverviewPart('booklet', pages, part))).toEqual([
      'chapter-1',
      'chapter-2-how-long',
      'chapter-2-2',
      'emergency',
    ]);
  });
});
