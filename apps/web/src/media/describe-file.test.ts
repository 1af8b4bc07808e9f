import { photo } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { describeFile } from './describe-file.ts';

describe('a file of the media library', () => {
  it.each([
    [0.2, 'PDF, 1 kB'],
    [340.4, 'PDF, 340 kB'],
    [1230, 'PDF, 1.2 MB'],
  ])('of %d kB is described as "%s"', (kilobytes, expected) => {
    expect(describeFile({ ...photo, extension: '.pdf', kilobytes })).toBe(expected);
  });

  it('in another language is described with it first', () => {
    expect(describeFile({ ...photo, extension: '.WEBP', kilobytes: 8.9 }, 'pl')).toBe(
      'in Polish, WEBP, 9 kB',
    );
  });
});
