import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeMp4, makeWebm } from '@pain/test-kit/make-files';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFilmFault } from './find-film-fault';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'films-'));
});
afterAll(() => rm(folder, { recursive: true }));

const SEED = path.resolve(import.meta.dirname, '../../../../../seed-media/programme.mp4');
const REMEDY =
  'Save it again as MP4 with H.264 and AAC, which video programs call “most compatible” or “for the web”.';
const UNREADABLE = /^cannot be read as a video/;

async function faultOf(content: Buffer, mime = 'video/mp4') {
  const filepath = path.join(folder, 'film');
  await writeFile(filepath, content);
  return findFilmFault({ filepath, size: content.length }, mime);
}

describe('a video in MP4', () => {
  it('of H.264 and AAC is taken', async () => {
    expect(await faultOf(await readFile(SEED))).toBeNull();
    expect(await faultOf(makeMp4({ video: 'avc1', profile: 100, audio: 'mp4a', object: 0x40 }))).toBeNull();
    expect(await faultOf(makeMp4({ video: 'avc1', profile: 66 }))).toBeNull();
  });

  it.each([
    ['hvc1', 'HEVC (H.265)'],
    ['hev1', 'HEVC (H.265)'],
    ['av01', 'AV1'],
    ['apch', 'ProRes'],
    ['mp4v', 'MPEG-4 Part 2'],
    ['vp09', 'VP9 in MP4'],
    ['encv', 'a locked film (DRM)'],
    ['xyz!', 'written as “xyz?”'],
  ])('that many people could not see is refused by the name of its pictures: %s', async (video, name) => {
    expect(await faultOf(makeMp4({ video, audio: 'mp4a', object: 0x40 }))).toBe(
      `would stay black for many people: its pictures are ${name}. ${REMEDY}`,
    );
  });

  it('of more than eight bits for a colour is refused', async () => {
    expect(await faultOf(makeMp4({ video: 'avc1', profile: 110 }))).toContain('H.264 with more than 8 bits');
  });

  it.each([
    ['ac-3', 0, 'Dolby Digital (AC-3)'],
    ['ec-3', 0, 'Dolby Digital Plus (E-AC-3)'],
    ['mp4a', 0xa5, 'Dolby Digital (AC-3)'],
    ['alac', 0, 'Apple Lossless (ALAC)'],
    ['Opus', 0, 'Opus in MP4'],
  ])(
    'that many people could not hear is refused by the name of its sound: %s',
    async (audio, object, name) => {
      expect(await faultOf(makeMp4({ video: 'avc1', profile: 77, audio, object }))).toBe(
        `would be silent for many people: its sound is ${name}. ${REMEDY}`,
      );
    },
  );

  it('of nothing but sound is refused', async () => {
    expect(await faultOf(makeMp4({ audio: 'mp4a', object: 0x40 }))).toMatch(/^is only sound/);
  });

  it('that is cut off, or says nothing of itself, is refused', async () => {
    const film = makeMp4({ video: 'avc1', profile: 100, size: 20 });
    for (const length of [film.length - 5, 40, 20])
      expect(await faultOf(film.subarray(0, length))).toMatch(UNREADABLE);
  });

  it('of nothing but boxes is refused without reading all of them', async () => {
    const box = Buffer.from('\0\0\0\x08free', 'latin1');
    expect(await faultOf(Buffer.concat(Array.from({ length: 100_001 }, () => box)))).toMatch(UNREADABLE);
  }, 60_000);
});

describe('a video in WebM', () => {
  const faultOfWebm = (video: string, audio: string) => faultOf(makeWebm(video, audio), 'video/webm');

  it('of VP8 or VP9, and Opus or Vorbis, is taken', async () => {
    expect(await faultOfWebm('V_VP9', 'A_OPUS')).toBeNull();
    expect(await faultOfWebm('V_VP8', 'A_VORBIS')).toBeNull();
  });

  it('that many people could not see or hear is refused', async () => {
    expect(await faultOfWebm('V_AV1', 'A_OPUS')).toBe(
      `would stay black for many people: its pictures are AV1. ${REMEDY}`,
    );
    expect(await faultOfWebm('V_VP9', 'A_AAC')).toContain('its sound is written as “A_AAC”');
  });

  it('that is cut off is refused', async () => {
    const film = makeWebm('V_VP9', 'A_OPUS');
    for (let length = 5; length < film.length; length += 7)
      expect(await faultOf(film.subarray(0, length), 'video/webm')).toMatch(UNREADABLE);
  });
});
