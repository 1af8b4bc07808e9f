import type { Media } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { describeFile } from './describe-file.ts';

const media: Media = {
  type: 'file',
  id: 'abc',
  url: '/uploads/group_1234.webp',
  name: 'group.webp',
  extension: '.WEBP',
  mime: 'image/webp',
  kilobytes: 8.9,
  width: 800,
  height: 450,
  alt: 'Six people',
  caption: null,
};

describe('a file of the media library', () => {
  it.each([
    [0.2, 'PDF, 1 kB'],
    [340.4, 'PDF, 340 kB'],
    [1230, 'PDF, 1.2 MB'],
  ])('of %d kB is described as "%s"', (kilobytes, expected) => {
    expect(describeFile({ ...media, extension: '.pdf', kilobytes })).toBe(expected);
  });

  it('in another language is described with it first', () => {
    expect(describeFile(media, 'pl')).toBe('in Polish, WEBP, 9 kB');
  });
});
