import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripPlace } from '../strip-place';

const PLACE = '+51.5074-000.1278/';
const FILM = 'the film itself, which may say gps or location as it likes';
const APPLE = 'com.apple.quicktime.location.ISO6709';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'video-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

const bytes = (...parts: (Buffer | string)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
const number = (value: number) => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(value);
  return four;
};

/** A box of a type with what is in it. */
function box(type: string, ...parts: (Buffer | string)[]): Buffer {
  const body = bytes(...parts);
  return bytes(number(body.length + 8), type, body);
}

/** A box whose size is written in 64 bits. */
function longBox(type: string, ...parts: (Buffer | string)[]): Buffer {
  const body = bytes(...parts);
  return bytes(number(1), type, number(0), number(body.length + 16), body);
}

/** A box that ends with the file. */
function lastBox(type: string, ...parts: (Buffer | string)[]): Buffer {
  return bytes(number(0), type, ...parts);
}

const start = box('ftyp', 'isom', number(512), 'isomiso2mp41');
const header = box('mvhd', Buffer.alloc(100, 7));
const xyz = box('\xA9xyz', Buffer.from([0, 18, 0x15, 0xc7]), PLACE);
const name = box('\xA9nam', 'A walk');
const keys = box('keys', number(0), number(1), box('mdta', APPLE));
const appleMeta = box(
  'meta',
  box('hdlr', 'mdta'),
  keys,
  box('ilst', box('\0\0\0\x01', box('data', number(1), number(0), PLACE))),
);

/**
 * A track of a kind, with what is in it: two chunks, of which the first has two samples and the second one.
 */
function track(handler: string, film: Buffer, samples: [string, string, string], { isLong = false } = {}) {
  const places = [samples[0] + samples[1], samples[2]].map((chunk) => start.length + 8 + film.indexOf(chunk));
  const table = (type: string, ...numbers: number[]) => box(type, number(0), ...numbers.map(number));
  const wide = places.flatMap((place) => [0, place]);
  return box(
    'trak',
    box('tkhd', Buffer.alloc(84)),
    box(
      'mdia',
      box('hdlr', number(0), number(0), handler, Buffer.alloc(12)),
      box(
        'minf',
        box(
          'stbl',
          table('stsd', 1),
          table('stsc', 2, 1, 2, 1, 2, 1, 1),
          table('stsz', 0, 3, ...samples.map(({ length }) => length)),
          isLong ? table('co64', 2, ...wide) : table('stco', 2, ...places),
        ),
      ),
    ),
  );
}

async function strip(content: Buffer, kind: 'video' | 'document' = 'video') {
  const filepath = path.join(folder, 'walk.mp4');
  await writeFile(filepath, content);
  const stripped = await stripPlace({ filepath, originalFilename: 'walk.mp4', size: content.length }, kind);
  const result = await readFile(stripped.file.filepath);
  await stripped.forget();
  expect(await readFile(filepath)).toEqual(content);
  return { result, isSame: stripped.file.filepath === filepath };
}

/** What `before` becomes when these parts of it are made free space. */
function blanked(before: Buffer, ...parts: Buffer[]): Buffer {
  const after = Buffer.from(before);
  for (const part of parts) {
    const at = before.indexOf(part);
    expect(at).toBeGreaterThan(0);
    const body = part.readUInt32BE(0) === 1 ? 16 : 8;
    after.write('free', at + 4, 'latin1');
    after.fill(0, at + body, at + part.length);
  }
  return after;
}

describe('a video', () => {
  it('of a phone loses its place, whether its description comes first or last, and nothing else', async () => {
    const moov = box('moov', header, box('udta', name, xyz));
    for (const video of [bytes(start, moov, box('mdat', FILM)), bytes(start, box('mdat', FILM), moov)]) {
      const { result } = await strip(video);
      expect(result).toEqual(blanked(video, xyz));
      expect(result.includes(PLACE)).toBe(false);
    }
  });

  it('of an iPhone or an older phone loses it, in a track, too', async () => {
    const loci = box('loci', number(0), 'London', Buffer.from([0, 0]), Buffer.alloc(12, 3));
    const track = box('trak', box('tkhd', Buffer.alloc(84)), box('udta', loci));
    const video = bytes(start, box('moov', header, track, appleMeta), box('mdat', FILM));
    expect((await strip(video)).result).toEqual(blanked(video, loci, appleMeta));
  });

  it('that a program described in XMP loses it', async () => {
    const xmp = box('uuid', Buffer.alloc(16, 9), '<x:xmpmeta><exif:GPSLatitude>51,30.4N</exif:GPSLatitude>');
    const video = bytes(start, box('moov', header), xmp, box('mdat', FILM));
    expect((await strip(video)).result).toEqual(blanked(video, xmp));
  });

  it('with sizes of 64 bits or without a size loses it', async () => {
    const long = longBox('\xA9xyz', PLACE);
    const video = bytes(start, longBox('mdat', FILM), longBox('moov', header, longBox('udta', long)));
    expect((await strip(video)).result).toEqual(blanked(video, long));
    const last = bytes(start, box('mdat', FILM), lastBox('moov', header, box('udta', xyz, number(0))));
    expect((await strip(last)).result).toEqual(blanked(last, xyz));
  });

  it('whose added data is no list of boxes loses the place in it', async () => {
    const video = bytes(start, box('moov', header, box('udta', number(3), 'any', PLACE)), box('mdat', FILM));
    const { result } = await strip(video);
    expect(result.includes(PLACE)).toBe(false);
    expect(result.length).toBe(video.length);
  });

  const GPS = ['GPS5 51.5', 'GPS5 51.6', 'GPS5 51.7'] as [string, string, string];
  const film = bytes('pictures', GPS[0], GPS[1], 'more pictures', GPS[2], 'the last pictures');

  it.each([
    ['meta', false],
    ['camm', true],
    ['fdsc', false],
  ])(
    'of an action camera loses the track of data in which it wrote where it was: %s',
    async (handler, isLong) => {
      const [pictures, data] = [
        track('vide', film, ['pictures', '', 'more']),
        track(handler, film, GPS, { isLong }),
      ];
      const video = bytes(start, box('mdat', film), box('moov', header, pictures, data));
      const expected = blanked(video, data);
      for (const sample of GPS)
        expected.fill(0, video.indexOf(sample), video.indexOf(sample) + sample.length);
      expect((await strip(video)).result).toEqual(expected);
    },
  );

  it.each([
    '[latitude: 51.507400] [longitude: -0.127800]',
    'F/2.8, SS 206, GPS (-0.1278, 51.5074, 19), D 1.1m',
    'HOME(-0.1278,51.5074)',
    '51.5074, -0.1278',
    'longtitude: -0.127800',
    'lon=-0.1278',
  ])('of a drone loses the subtitles that say where it was: %s', async (words) => {
    const said: [string, string, string] = ['One.', 'Two.', words];
    const flight = bytes('pictures', ...said);
    const video = bytes(start, box('mdat', flight), box('moov', header, track('sbtl', flight, said)));
    const { result } = await strip(video);
    expect(result.toString('latin1')).not.toMatch(/One|51\.5|sbtl/);
    expect(result.toString('latin1')).toContain('pictures');
  });

  it('keeps its captions, chapters and numbers of frames', async () => {
    const said: [string, string, string] = [
      'GPs: ask 2 of them (see page 4).',
      'Breathe at 5.5, 6.5 or 7.25 a minute.',
      'Lat pull-down: 3 times; long: 4',
    ];
    const talk = bytes('pictures', ...said);
    const tracks = ['vide', 'soun', 'text', 'sbtl', 'clcp', 'tmcd'].map((kind) => track(kind, talk, said));
    const video = bytes(start, box('mdat', talk), box('moov', header, ...tracks));
    expect(await strip(video)).toEqual({ result: video, isSame: true });
  });

  it('whose data is in pieces all over it is refused, with what to do', async () => {
    const moov = box('moov', header, track('meta', film, GPS), box('mvex', Buffer.alloc(8)));
    await expect(strip(bytes(start, box('mdat', film), moov))).rejects.toThrow(
      '“walk.mp4” holds data of its camera, which may say where it was taken and cannot be taken out. Save it again in a video program, as MP4 with pictures and sound alone.',
    );
  });

  it('whose data lies past its end is refused as one that is cut off', async () => {
    const moov = box('moov', header, track('meta', film, GPS));
    const data = moov.indexOf('stco') + 12;
    moov.writeUInt32BE(0xffff_fff0, data);
    await expect(strip(bytes(start, box('mdat', film), moov))).rejects.toThrow('cannot be read as a video');
  });

  it('without a place stays the same, byte for byte', async () => {
    const video = bytes(
      start,
      box('mdat', FILM),
      box('moov', header, box('udta', name)),
      lastBox('free', 'x'),
    );
    expect(await strip(video)).toEqual({ result: video, isSame: true });
    const ours = await readFile(path.join(import.meta.dirname, '../../../../../seed-media/programme.mp4'));
    expect(await strip(ours)).toEqual({ result: ours, isSame: true });
  });

  it('that is cut off or broken is refused, since nobody can say what it tells', async () => {
    const video = bytes(start, box('mdat', FILM), box('moov', header, box('udta', xyz)));
    const refusal =
      '“walk.mp4” cannot be read as a video, perhaps because a part of it is missing. Save or download it again and upload that.';
    await expect(strip(video.subarray(0, -5))).rejects.toThrow(refusal);
    await expect(strip(bytes(start, longBox('mdat', FILM).subarray(0, 12)))).rejects.toThrow(refusal);
    const broken = bytes(start, box('moov', header, number(9999), 'trak', xyz));
    await expect(strip(broken)).rejects.toThrow(refusal);
  });

  it('loses with what it was taken, and keeps what it is called', async () => {
    const model = box('\xA9mod', Buffer.from([0, 5, 0x15, 0xc7]), 'Phone');
    const video = bytes(start, box('moov', header, box('udta', model, name)), box('mdat', FILM));
    const { result, isSame } = await strip(video);
    expect(isSame).toBe(false);
    expect(result.toString('latin1')).not.toContain('Phone');
    expect(result.toString('latin1')).toContain('A walk');
  });

  it('of another format, and a file that is none, stay as they are', async () => {
    const webm = bytes(Buffer.from([0x1a, 0x45, 0xdf, 0xa3]), 'webm and so on');
    expect(await strip(webm)).toEqual({ result: webm, isSame: true });
    const document = bytes('%PDF-1.7 ', PLACE);
    expect(await strip(document, 'document')).toEqual({ result: document, isSame: true });
  });
});
