import { deflateSync } from 'node:zlib';

/** A film: what describes it, without pictures and sound. */
interface Film {
  /** How its pictures are written, such as `avc1`; a film without is only sound. */
  video?: string;
  /** Of H.264. */
  profile?: number;
  audio?: string;
  /** What `mp4a` holds. */
  object?: number;
  /** How many bytes of pictures and sound follow, all zero. */
  size?: number;
}

/** An MP4 file whose description says what a film is of. */
export function makeMp4({ video, profile = 0, audio, object = 0, size = 0 }: Film): Buffer {
  const avcC = box('avcC', Buffer.from([1, profile, 0, 31]));
  const esds = box(
    'esds',
    Buffer.from([0, 0, 0, 0, 3, 0x80, 0x80, 0x80, 10, 0, 1, 0, 4, 5, object, 0x15, 0, 0, 0]),
  );
  const tracks = [
    ...(video ? [track('vide', box(video, Buffer.alloc(78), avcC))] : []),
    ...(audio ? [track('soun', box(audio, Buffer.alloc(28), esds))] : []),
  ];
  const start = box('ftyp', Buffer.from('isom\0\0\x02\0isomiso2avc1mp41', 'latin1'));
  return Buffer.concat([start, box('moov', ...tracks), box('mdat', Buffer.alloc(size))]);
}

function track(kind: string, entry: Buffer): Buffer {
  const handler = box('hdlr', Buffer.alloc(8), Buffer.from(kind), Buffer.alloc(12));
  const table = box('stsd', Buffer.from([0, 0, 0, 0, 0, 0, 0, 1]), entry);
  return box('trak', box('mdia', handler, box('minf', box('stbl', table))));
}

function box(type: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const header = Buffer.alloc(8);
  header.writeUInt32BE(body.length + 8);
  header.write(type, 4, 'latin1');
  return Buffer.concat([header, body]);
}

/** A WebM file whose description says what its two tracks are of. */
export function makeWebm(video: string, audio: string): Buffer {
  const tracks = [video, audio].map((codec, at) =>
    element('ae', element('83', Buffer.from([at + 1])), element('86', Buffer.from(codec))),
  );
  const start = element('1a45dfa3', element('4282', Buffer.from('webm')));
  return Buffer.concat([start, element('18538067', element('1654ae6b', ...tracks))]);
}

function element(id: string, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(0x4000 | body.length);
  return Buffer.concat([Buffer.from(id, 'hex'), size, body]);
}

/**
 * A small whole PDF.
 *
 * @param root more of what its first object says.
 * @param packed objects in a packed stream.
 */
export function makePdf({ root = '', trailer = '', packed = '' } = {}): Buffer {
  const stream = deflateSync(packed).toString('latin1');
  const objects = `3 0 obj <</Type /ObjStm /Filter /FlateDecode /Length ${stream.length}>>\nstream\n${stream}\nendstream endobj\n`;
  const body = `%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R ${root}>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n${packed && objects}`;
  const end = `trailer <</Root 1 0 R /Size 4 ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 1\n0000000000 65535 f \n${end}`, 'latin1');
}
