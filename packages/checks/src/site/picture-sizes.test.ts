import type { Media } from '@pain/schema';
import { photo } from '@pain/schema/fixtures';
import { describe, expect, it } from 'vitest';
import { sharedPath, sharedSize, sizesOf, toSrcset, usualPath } from './picture-sizes.ts';

const widths = (media: Media) => [...new Set(sizesOf(media).map(({ width }) => width))];

describe('the files of a picture', () => {
  it('are made for phones, columns of text and fine screens', () => {
    expect(widths(photo)).toEqual([320, 640, 1280]);
  });

  it('are never larger than the original', () => {
    expect(widths({ ...photo, width: 500 })).toEqual([320, 500]);
    expect(widths({ ...photo, width: 200 })).toEqual([200]);
  });

  it('are offered in AVIF and WebP, and to other websites in JPEG', () => {
    expect(toSrcset({ ...photo, width: 500 }, 'avif')).toMatch(/-320\.avif 320w, .*-500\.avif 500w$/);
    expect(usualPath(photo)).toMatch(/-640\.webp$/);
    expect(sharedPath(photo)).toMatch(/-1280\.jpeg$/);
  });

  it.each(['gif', 'apng', 'webp', 'avif', 'tiff'])(
    'are made of each that may move, whose own file readers could not stop: %s',
    (type) => {
      const picture = { ...photo, mime: `image/${type}`, extension: `.${type}` };
      expect(widths(picture)).toEqual([320, 640, 1280]);
      expect(usualPath(picture)).toMatch(/-640\.webp$/);
      expect(sharedPath(picture)).toMatch(/-1280\.jpeg$/);
    },
  );

  it('are one, with no choice among widths, where nobody measured the original', () => {
    const unmeasured = { ...photo, mime: 'image/avif', width: null, height: null };
    expect(sizesOf(unmeasured).map(({ path }) => path)).toEqual([usualPath(unmeasured)]);
    expect(usualPath(unmeasured)).toMatch(/-1280\.webp$/);
    expect(toSrcset(unmeasured, 'webp')).toBe('');
  });

  it('are not made of drawings in vectors, which are given as they are', () => {
    const drawing = { ...photo, mime: 'image/svg+xml', extension: '.svg' };
    expect(sizesOf(drawing)).toEqual([]);
    expect(usualPath(drawing)).toMatch(/^\/media\/photo-[\da-f]+\/[\w-]+\.svg$/);
    expect(sharedSize(drawing)).toBeNull();
    expect(sharedPath(drawing)).toBe(usualPath(drawing));
  });
});
