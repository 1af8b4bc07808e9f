import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { makePicture } from './make-picture.ts';

const plain = (background: string, width = 40, height = 20) =>
  sharp({ create: { width, height, channels: 4, background } });
const make = (source: Buffer, format: 'avif' | 'webp' | 'jpeg', width = 40) =>
  makePicture(source, 'door.png', { width, format });
const firstDot = async (bytes: Buffer) => [...(await sharp(bytes).raw().toBuffer()).subarray(0, 3)];

describe('a picture of the website', () => {
  it('is white where the original shows what is behind it, when its format cannot', async () => {
    const clear = await plain('#00000000').png().toBuffer();
    expect(await firstDot(await make(clear, 'jpeg'))).toEqual([255, 255, 255]);
    expect((await sharp(await make(clear, 'webp')).metadata()).hasAlpha).toBe(true);
  });

  it.each(['avif', 'webp', 'jpeg'] as const)(
    'has the colours of every screen, without a profile: %s',
    async (format) => {
      const wide = await plain('#00b400').removeAlpha().withIccProfile('p3').png().toBuffer();
      const made = await make(wide, format);
      const { icc, space, depth } = await sharp(made).metadata();
      expect({ icc, space, depth }).toEqual({ space: 'srgb', depth: 'uchar' });
      const difference = (await firstDot(made)).map((value, at) =>
        Math.abs(value - ([0, 180, 0][at] as number)),
      );
      expect(Math.max(...difference)).toBeLessThan(6);
    },
  );

  it('has them also when it was made for print, or in 16 bits for a colour', async () => {
    const print = await plain('#3366cc')
      .removeAlpha()
      .toColourspace('cmyk')
      .jpeg({ quality: 100 })
      .toBuffer();
    const deep = await plain('#3366cc').removeAlpha().toColourspace('rgb16').png().toBuffer();
    for (const source of [print, deep])
      expect(await sharp(await make(source, 'webp')).metadata()).toMatchObject({
        space: 'srgb',
        depth: 'uchar',
      });
  });

  it.each(['gif', 'webp'] as const)('stands still, as the first of those that moved: %s', async (format) => {
    const pictures = await Promise.all(
      ['#00b400', '#b40000'].map((colour) => plain(colour).png().toBuffer()),
    );
    const moving = await sharp(pictures, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    for (const made of [await make(moving, 'webp'), await make(moving, 'avif')]) {
      const { pages = 1, height } = await sharp(made).metadata();
      expect({ pages, height }).toEqual({ pages: 1, height: 20 });
      const [red = 255, green = 0] = await firstDot(made);
      expect(green - red).toBeGreaterThan(100);
    }
  });

  it('stands upright, and says nothing of its camera', async () => {
    const held = await plain('#3366cc')
      .removeAlpha()
      .withExif({ IFD0: { Model: 'Phone' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const { width, height, exif, orientation } = await sharp(await make(held, 'webp', 20)).metadata();
    expect({ width, height, exif, orientation }).toEqual({ width: 20, height: 40 });
  });

  it('is not made of one that takes too much memory, which is named', async () => {
    const large = await sharp({ create: { width: 8000, height: 7000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    await expect(make(large, 'webp')).rejects.toThrow(
      /It is too large: 8,000 by 7,000 pixels, and 50 million pixels are the most/,
    );
  });
});
