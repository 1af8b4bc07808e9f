import type { FileHandle } from 'node:fs/promises';
import type { Codecs } from './film-faults';

/** The elements that are read here, by their numbers (RFC 9559, 5.1). */
const EBML = 0x1a45dfa3;
const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const CLUSTER = 0x1f43b675;
const TRACK = 0xae;
const TYPE = 0x83;
const CODEC = 0x86;
const KINDS: Readonly<Record<number, keyof Codecs>> = { 1: 'video', 2: 'audio' };
/** A number and a size, in bytes. */
const HEADER = 12;
/** What describes the tracks takes less. */
const MOST = 1024 * 1024;
const MOST_ELEMENTS = 10_000;

interface Element {
  id: number;
  body: number;
  /** Infinite when it is not said, as in what is recorded while it runs. */
  end: number;
}

/**
 * What each track of a WebM file holds, by the way it is written. @throws Error when it is cut off
 * or says nothing of itself.
 */
export async function readWebm(file: FileHandle): Promise<Codecs> {
  const { size } = await file.stat();
  let at = 0;
  for (let left = MOST_ELEMENTS; left > 0 && at < size; left -= 1) {
    const header = await file.read(Buffer.alloc(HEADER), 0, HEADER, at);
    const element = readElement(header.buffer.subarray(0, header.bytesRead), at);
    if (element.end > size && element.end !== Number.POSITIVE_INFINITY)
      throw new Error('The file is cut off.');
    if (element.id === TRACKS) return readTracks(await readBody(file, element));
    if (element.id === CLUSTER) break;
    at = element.id === SEGMENT ? element.body : element.end;
    if (element.id !== EBML && at === Number.POSITIVE_INFINITY) break;
  }
  throw new Error('It does not say which tracks it has.');
}

async function readBody(file: FileHandle, { body, end }: Element): Promise<Buffer> {
  if (end - body > MOST) throw new Error('What describes the tracks is too large.');
  const { buffer, bytesRead } = await file.read(Buffer.alloc(end - body), 0, end - body, body);
  return buffer.subarray(0, bytesRead);
}

function readTracks(bytes: Buffer): Codecs {
  const codecs: { video: string[]; audio: string[] } = { video: [], audio: [] };
  for (const track of elementsIn(bytes)) {
    if (track.id !== TRACK) continue;
    const about = elementsIn(bytes.subarray(track.body, track.end)).map(({ id, body, end }) => ({
      id,
      value: bytes.subarray(track.body + body, track.body + end),
    }));
    const kind = KINDS[about.find(({ id }) => id === TYPE)?.value[0] ?? 0];
    if (kind) codecs[kind].push(about.find(({ id }) => id === CODEC)?.value.toString('latin1') ?? '');
  }
  return codecs;
}

function elementsIn(bytes: Buffer): Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < bytes.length; ) {
    const element = readElement(bytes.subarray(at, at + HEADER), at);
    if (element.end > bytes.length) throw new Error('An element is cut off.');
    elements.push(element);
    at = element.end;
  }
  return elements;
}

/**
 * Numbers begin with as many zero bits as they have more bytes (RFC 8794, 4); in a size the
 * first one bit does not count.
 */
function readElement(header: Buffer, at: number): Element {
  const idLength = lengthAt(header, 0, 4);
  const sizeLength = lengthAt(header, idLength, 8);
  const first = (header[idLength] as number) & (0xff >> sizeLength);
  let size = first;
  for (let next = 1; next < sizeLength; next += 1) size = size * 256 + (header[idLength + next] as number);
  const isUnknown = size === 2 ** (7 * sizeLength) - 1;
  const body = at + idLength + sizeLength;
  return {
    id: header.readUIntBE(0, idLength),
    body,
    end: isUnknown ? Number.POSITIVE_INFINITY : body + size,
  };
}

function lengthAt(header: Buffer, at: number, most: number): number {
  const length = Math.clz32(header[at] ?? 0) - 23;
  if (length > most || at + length > header.length) throw new Error('There is no element.');
  return length;
}
