import type { FileHandle } from 'node:fs/promises';
import { type Box, boxesIn, boxesWithin, handlerOf, readBox, readBoxes } from './boxes';
import type { Codecs } from './film-faults';

/** Version, flags and the number of entries before those of `stsd`. */
const ENTRIES = 8;
/**
 * What stands before the boxes of an entry (14496-12, 12.1.3 and 12.2.3). QuickTime's own
 * entries for sound have more.
 */
const VIDEO_ENTRY = 78;
const SOUND_ENTRY = 28;
/**
 * The ways in which H.264 is written that all devices can show: Baseline, Main, Extended and
 * High (ITU-T H.264, A.2).
 */
const PROFILES: ReadonlySet<number> = new Set([66, 77, 88, 100]);
const DECODER = 0x04;

/**
 * What each track of an MP4 file holds, by the way it is written. @throws Error when it is cut off
 * or says nothing of itself.
 */
export async function readMp4(file: FileHandle): Promise<Codecs> {
  const moov = (await readBoxes(file)).find(({ type }) => type === 'moov');
  if (!moov) throw new Error('There is no box moov.');
  const bytes = await readBox(file, moov);
  const tracks = boxesWithin(bytes, moov, moov.at, 'trak').map((track) => readTrack(bytes, track, moov.at));
  return {
    video: tracks.filter(({ kind }) => kind === 'vide').flatMap(({ codecs }) => codecs),
    audio: tracks.filter(({ kind }) => kind === 'soun').flatMap(({ codecs }) => codecs),
  };
}

function readTrack(bytes: Buffer, track: Box, start: number): { kind: string; codecs: string[] } {
  const kind = handlerOf(bytes, track, start);
  const tables = boxesWithin(bytes, track, start, 'mdia', 'minf', 'stbl', 'stsd');
  if (kind === null || tables.length === 0) throw new Error('A track says nothing of itself.');
  const entries = tables.flatMap((table) => boxesIn(bytes, { ...table, body: table.body + ENTRIES }, start));
  return { kind, codecs: entries.map((entry) => describe(bytes, entry, start)) };
}

/**
 * `avc1.high` for an H.264 that few devices show; `mp4a.40` with the number of what is in it
 * (ISO/IEC 14496-1, table 5).
 */
function describe(bytes: Buffer, entry: Box, start: number): string {
  const { type } = entry;
  if (type === 'avc1' || type === 'avc3') return isUsual(bytes, entry, start) ? type : 'avc1.high';
  if (type !== 'mp4a') return type;
  const [esds] = boxesIn(
    bytes,
    { ...entry, body: Math.min(entry.body + SOUND_ENTRY, entry.end) },
    start,
  ).filter((box) => box.type === 'esds');
  if (!esds) return type;
  const object = readObject(bytes.subarray(esds.body - start + 4, esds.end - start));
  return object === null ? type : `${type}.${object.toString(16)}`;
}

function isUsual(bytes: Buffer, entry: Box, start: number): boolean {
  const body = Math.min(entry.body + VIDEO_ENTRY, entry.end);
  const config = boxesIn(bytes, { ...entry, body }, start).find(({ type }) => type === 'avcC');
  return !config || PROFILES.has(bytes[config.body - start + 1] ?? 0);
}

/** Descriptors within descriptors; the length of each takes up to four bytes. */
function readObject(bytes: Buffer): number | null {
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] !== DECODER || at < 3) continue;
    let body = at + 1;
    while (body < at + 4 && ((bytes[body] ?? 0) & 0x80) !== 0) body += 1;
    return bytes[body + 1] ?? null;
  }
  return null;
}
