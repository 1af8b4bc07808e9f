import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeItems, makeTiles } from './fixtures/make-avif';
import { makeMoving } from './fixtures/moving-pictures';
import { takePicture } from './take-picture';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pictures-'));
});
afterAll(() => rm(folder, { recursive: true }));

const FORMATS = ['jpeg', 'png', 'webp', 'gif', 'avif'] as const;
type Format = (typeof FORMATS)[number];
const PLACE = { IFD0: { Model: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3/1' } };
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/">51.5074 N</x:xmpmeta>';
const TELLS = /Phone|51\.5074|a comment/;

async function take(bytes: Buffer, format: string) {
  const filepath = path.join(folder, 'in');
  await writeFile(filepath, bytes);
  const file = {
    filepath,
    originalFilename: `a.${format}`,
    size: bytes.length,
    detectedMimeType: `image/${format}`,
  };
  const taken = await takePicture(file, path.join(folder, 'out'));
  return readFile(taken.filepath);
}
/** A picture of many colours that change from dot to dot. */
function draw(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  const dots = Buffer.from({ length: width * height * channels });
  for (let at = 0; at < dots.length; at += 1) dots[at] = (at * 31 + (at >> 8)) % 256;
  return sharp(dots, { raw: { width, height, channels } });
}
const dotsOf = (bytes: Buffer) => sharp(bytes).raw().toBuffer();

describe('a JPEG', () => {
  it('may have filling bytes before any marker', async () => {
    const plain = await draw(40, 40).withExif(PLACE).jpeg().toBuffer();
    const second = 4 + plain.readUInt16BE(4);
    const filling = Buffer.from([0xff, 0xff]);
    const filled = Buffer.concat([
      ...[plain.subarray(0, 2), filling, plain.subarray(2, second), filling, plain.subarray(second, -2)],
      ...[filling, plain.subarray(-2)],
    ]);
    const taken = await take(filled, 'jpeg');
    expect(taken.toString('latin1')).not.toMatch(TELLS);
    expect(await dotsOf(taken)).toEqual(await dotsOf(plain));
  });
});

describe('a picture of any format', () => {
  const size = fc.integer({ min: 1, max: 40 });
  it('keeps its size and every dot, and loses where and with what it was taken', () =>
    fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...FORMATS),
        size,
        size,
        fc.constantFrom(3, 4),
        async (format, width, height, channels) => {
          const original = await draw(width, height, channels as 3 | 4)
            .withExif(PLACE)
            .withXmp(XMP)
            .toFormat(format as Format)
            .toBuffer();
          const taken = await take(original, format);
          expect(await sharp(taken).metadata()).toMatchObject({ width, height });
          const { exif, xmp, iptc, comments } = await sharp(taken).metadata();
          expect({ exif, xmp, iptc, comments }).toEqual({});
          expect(taken.toString('latin1')).not.toMatch(TELLS);
          expect(await dotsOf(taken)).toEqual(await dotsOf(original));
        },
      ),
      { numRuns: 60 },
    ));

  it.each(FORMATS)('keeps its colour profile: %s', async (format) => {
    const original = await draw(8, 8).withIccProfile('p3').withExif(PLACE).toFormat(format).toBuffer();
    const [before, after] = [
      await sharp(original).metadata(),
      await sharp(await take(original, format)).metadata(),
    ];
    expect(after.icc).toEqual(before.icc);
  });

  it.each(FORMATS)('is refused when a part of it is missing: %s', async (format) => {
    const whole = await draw(200, 200).toFormat(format).toBuffer();
    await expect(take(whole.subarray(0, Math.floor(whole.length * 0.7)), format)).rejects.toThrow();
  });

  it.each(['jpeg', 'png', 'webp'] as const)('is turned the way its camera was held: %s', async (format) => {
    const original = await draw(30, 20)
      .withMetadata({ orientation: 6 })
      .withExifMerge(PLACE)
      .toFormat(format)
      .toBuffer();
    const { width, height, orientation, exif } = await sharp(await take(original, format)).metadata();
    expect({ width, height, orientation, exif }).toEqual({ width: 20, height: 30 });
  });
});

describe('a PNG', () => {
  it('of 65,536 colours keeps them all', async () => {
    const dots = Buffer.alloc(256 * 256 * 3);
    for (let at = 0; at < 65_536; at += 1) dots.set([at & 255, at >> 8, 0], at * 3);
    const original = await sharp(dots, { raw: { width: 256, height: 256, channels: 3 } })
      .withExif(PLACE)
      .png()
      .toBuffer();
    const taken = await dotsOf(await take(original, 'png'));
    expect(new Set(taken.toString('hex').match(/.{6}/g)).size).toBe(65_536);
  });

  it('of 16 bits that is turned keeps them', async () => {
    const original = await draw(4, 2)
      .toColourspace('rgb16')
      .withMetadata({ orientation: 6 })
      .png()
      .toBuffer();
    expect((await sharp(await take(original, 'png')).metadata()).depth).toBe('ushort');
  });

  it('with texts of many megabytes loses them before it is read', async () => {
    const original = await draw(4, 4).png().toBuffer();
    const text = Buffer.alloc(10_000_000 + 12);
    text.writeUInt32BE(10_000_000);
    text.write('zTXt', 4, 'latin1');
    const taken = await take(Buffer.concat([original.subarray(0, 33), text, original.subarray(33)]), 'png');
    expect(taken).toEqual(original);
  });

  it.each([
    ['gif', '!\xfe\x01a\0', 13 + 3 * 256],
    ['gif', '!\xf9\x04\0\0\0\0\0', 13 + 3 * 256],
    ['png', '\0\0\0\x03tEXtx\0y\0\0\0\0', 33],
    ['jpeg', '\xff\xfe\0\x02', 2],
  ] as const)('loses a million small parts and no dot: %s', async (format, part, at) => {
    const original = await draw(32, 32).toFormat(format).toBuffer();
    const many = Buffer.from(part.repeat(1_000_000), 'latin1');
    const taken = await take(Buffer.concat([original.subarray(0, at), many, original.subarray(at)]), format);
    expect(await dotsOf(taken)).toEqual(await dotsOf(original));
  });

  it.each([
    ['more parts than any picture', Array.from({ length: 20_000 }, (_, id) => ({ id, parts: 65_535 }))],
    ['a part on another', Array.from({ length: 100 }, () => ({ id: 1, parts: 2 }))],
  ])('that says it has %s is refused at once: avif', async (_what, items) => {
    await expect(take(makeItems(items), 'avif')).rejects.toThrow(/parts/i);
  });
});

describe('an AVIF', () => {
  it.each([
    ['fifteen large tiles of a tiny picture', makeTiles(100, 4000, 15)],
    ['one that is five times as large', makeTiles(2000, 4473, 1)],
  ])('of %s is refused before they are read', async (_what, bytes) => {
    await expect(take(bytes, 'avif')).rejects.toThrow('The parts of the picture are larger than it.');
  });

  it.each([makeTiles(4000, 1024, 16), makeTiles(10, 512, 2)])(
    'of as many dots as it has is read',
    async (bytes) => {
      await expect(take(bytes, 'avif')).rejects.toThrow(/heif|Input/);
    },
  );
});

describe('a JPEG', () => {
  it('loses comments, and what stands after its end, such as the film of a telephone', async () => {
    const original = await draw(8, 8).jpeg().toBuffer();
    const comment = Buffer.from('\xff\xfe\0\x0ba comment', 'latin1');
    const long = Buffer.concat([
      original.subarray(0, 2),
      comment,
      original.subarray(2),
      Buffer.from('ftyp film'),
    ]);
    expect(await take(long, 'jpeg')).toEqual(original);
  });

  it.each([
    ['a photo', 'srgb', {}],
    ['a photo, by mozjpeg', 'srgb', { mozjpeg: true }],
    ['colours for print', 'cmyk', {}],
  ] as const)('of many scans, as programs write %s, is taken', async (_what, colours, options) => {
    const original = await draw(40, 40)
      .toColourspace(colours)
      .jpeg({ progressive: true, ...options })
      .toBuffer();
    expect(await dotsOf(await take(original, 'jpeg'))).toEqual(await dotsOf(original));
  });

  it('of more scans than any program writes is refused before it is read', async () => {
    const original = await draw(40, 40).jpeg({ progressive: true }).toBuffer();
    const last = original.lastIndexOf('\xff\xda', undefined, 'latin1');
    const [before, scan] = [original.subarray(0, last), original.subarray(last, -2)];
    const many = Buffer.concat([before, ...Array(1500).fill(scan), original.subarray(-2)]);
    await expect(take(many, 'jpeg')).rejects.toThrow('The picture has more than 50 scans.');
  });

  it('of colours for print that is turned has those of screens', async () => {
    const original = await draw(8, 4)
      .toColourspace('cmyk')
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect((await sharp(await take(original, 'jpeg')).metadata()).space).toBe('srgb');
  });
});

describe('a picture that moves', () => {
  it.each(['gif', 'webp', 'png', 'avif'] as const)('is refused, with what to do: %s', async (format) => {
    await expect(take(await makeMoving(format), format)).rejects.toThrow(
      `“a.${format}” moves, and readers could not stop it. Save it as a video (MP4), which they can stop, or save one picture of it.`,
    );
  });
});

describe('a small file of a large picture', () => {
  const blank = (width: number, height: number, channels: 3 | 4 = 3) =>
    sharp({ create: { width, height, channels, background: '#fff' }, limitInputPixels: false });

  it('is refused by its first bytes, with how large it is and what to do', async () => {
    const bomb = await blank(16_383, 16_383).png({ compressionLevel: 1 }).toBuffer();
    await expect(take(bomb, 'png')).rejects.toThrow(
      '“a.png” has 16,383 by 16,383 pixels, and 50 million pixels are the most. Open it in a picture program and save it smaller: 2,000 pixels across are enough for any screen.',
    );
  }, 60_000);

  it('may be as large as a telephone takes it', async () => {
    const photo = await blank(8160, 6120).jpeg().toBuffer();
    expect((await sharp(await take(photo, 'jpeg')).metadata()).width).toBe(8160);
  });

  it('may have fewer dots when each takes more memory', async () => {
    const progressive = await blank(7000, 7000).jpeg({ progressive: true }).toBuffer();
    await expect(take(progressive, 'jpeg')).rejects.toThrow('and 33 million pixels are the most');
    const avif = await blank(5000, 5000).avif({ effort: 0 }).toBuffer();
    await expect(take(avif, 'avif')).rejects.toThrow('and 16 million pixels are the most');
  });
});
