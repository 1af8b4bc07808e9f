import { joinParts, type Part } from './join-parts';

/**
 * Markers of JPEG (ITU-T T.81, table B.1), and what of a picture's segments is kept: JFIF's size of dots, the
 * colour profile, and how Adobe wrote colours. The others (EXIF, XMP, IPTC, comments, makers' own) say where,
 * when and with what it was taken.
 */
const PREFIX = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const FIRST_APP = 0xe0;
const LAST_APP = 0xef;
const KEPT: Readonly<Record<number, string>> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' };
/**
 * Each scan goes through the whole picture again, however little stands in it. Programs write up to 10
 * for a photo and 18 for the colours of print (libjpeg's own script, and mozjpeg's choice of fewer); an
 * empty one takes 20 bytes.
 */
const MOST_SCANS = 50;

/**
 * A JPEG without what its camera wrote into it; what one sees is the same, bit by bit.
 *
 * @throws Error when it is cut off or none, or has more scans than any program writes.
 */
export function stripJpeg(bytes: Buffer): Buffer {
  if (bytes[0] !== PREFIX || bytes[1] !== START) throw new Error('There is no start of a JPEG.');
  return joinParts(bytes, keptOf(bytes));
}

function* keptOf(bytes: Buffer): Generator<Part> {
  yield [0, 2];
  let scans = 0;
  for (let at = 2; ; ) {
    at = skipFilling(bytes, at);
    const marker = markerAt(bytes, at);
    if (marker === END) return yield [at, at + 2];
    if (marker === SCAN) scans += 1;
    if (scans > MOST_SCANS) throw new Error(`The picture has more than ${MOST_SCANS} scans.`);
    const end = marker === SCAN ? endOfScan(bytes, at) : endOfSegment(bytes, at);
    if (marker === SCAN || isKept(bytes, at, marker)) yield [at, end];
    at = end;
  }
}

/** Any number of 0xff may stand before a marker (T.81, B.1.1.2). The last one of them begins it. */
function skipFilling(bytes: Buffer, from: number): number {
  let at = from;
  while (bytes[at] === PREFIX && bytes[at + 1] === PREFIX) at += 1;
  return at;
}

function markerAt(bytes: Buffer, at: number): number {
  if (bytes[at] !== PREFIX || at + 1 >= bytes.length) throw new Error(`At ${at} is no marker.`);
  return bytes[at + 1] as number;
}

function endOfSegment(bytes: Buffer, at: number): number {
  const end = at + 4 > bytes.length ? Number.POSITIVE_INFINITY : at + 2 + bytes.readUInt16BE(at + 2);
  if (end > bytes.length) throw new Error(`The segment at ${at} is cut off.`);
  return end;
}

/**
 * Within a scan, 0xff stands before a zero or a restart marker; the first other marker ends it. Filling bytes
 * before a marker go with the scan.
 */
function endOfScan(bytes: Buffer, start: number): number {
  let at = endOfSegment(bytes, start);
  for (; ; at += 1) {
    at = bytes.indexOf(PREFIX, at);
    const next = at === -1 ? undefined : bytes[at + 1];
    if (next === undefined) throw new Error('The picture is cut off.');
    const isRestart = next >= 0xd0 && next <= 0xd7;
    if (next !== 0 && next !== PREFIX && !isRestart) return at;
  }
}

function isKept(bytes: Buffer, at: number, marker: number): boolean {
  if (marker === COMMENT) return false;
  if (marker < FIRST_APP || marker > LAST_APP) return true;
  const name = KEPT[marker];
  return name !== undefined && bytes.toString('latin1', at + 4, at + 4 + name.length) === name;
}
