import { makeMp4 } from '@pain/test-kit/make-files';
import sharp, { type Sharp } from 'sharp';

/** A file to upload, and whether it is to be taken or refused. */
export interface Upload {
  what: string;
  name: string;
  type: string;
  status: 201 | 400 | 413;
  make(): Buffer | Promise<Buffer>;
}

const MEGABYTE = 1024 * 1024;
/** As many dots as a picture may have: 50 million. */
const LARGEST = { width: 8160, height: 6120 };
const REFUSED = { width: 16_383, height: 16_383 };
/** As many as one may have of which each dot takes more memory. */
const DEEP = { width: 5000, height: 5000 };
const AVIF = { width: 4000, height: 3100 };
const PROGRESSIVE = { width: 6600, height: 5000 };

/** What takes most memory of each kind, of what is taken and of what is refused. */
export const UPLOADS: readonly Upload[] = [
  video('the largest video (100 MB)', 'avc1', 201),
  video('the largest video, which is refused (HEVC)', 'hvc1', 400),
  picture('a photo of 50 million dots', 'jpeg', 201, () => noise(LARGEST).jpeg({ quality: 50 })),
  picture('the same, held on its side', 'jpeg', 201, () =>
    noise(LARGEST).withMetadata({ orientation: 6 }).jpeg({ quality: 50 }),
  ),
  picture('a progressive one of 33 million', 'jpeg', 201, () =>
    noise(PROGRESSIVE).jpeg({ quality: 40, progressive: true, chromaSubsampling: '4:4:4' }),
  ),
  picture('an interlaced PNG of 50 million dots', 'png', 201, () =>
    plain(LARGEST).png({ progressive: true }),
  ),
  picture('an interlaced PNG of 25 million dots in 16 bits', 'png', 201, () =>
    plain(DEEP).toColourspace('rgb16').png({ progressive: true }),
  ),
  picture('a WebP of 33 million dots', 'webp', 201, () => plain(PROGRESSIVE).webp({ effort: 0 })),
  picture('an AVIF of 12 million dots', 'avif', 201, () => plain(AVIF).avif({ effort: 0 })),
  picture('an AVIF of 50 million dots', 'avif', 400, () => plain(LARGEST).avif({ effort: 0 })),
  picture('a GIF of 33 million dots', 'gif', 201, () => plain(PROGRESSIVE).gif({ effort: 1 })),
  picture('a PNG of 16,383² dots', 'png', 400, () => plain(REFUSED).png({ compressionLevel: 1 })),
  picture('a WebP of 16,383² dots', 'webp', 400, () => plain(REFUSED).webp({ effort: 0, lossless: true })),
  {
    what: 'a GIF of 20,000 pictures',
    name: 'a.gif',
    type: 'image/gif',
    status: 400,
    make: () => manyFrames(20_000),
  },
  { what: 'a PNG with a text of 19 MB', name: 'a.png', type: 'image/png', status: 201, make: withText },
  {
    what: 'a PDF of 20 MB',
    name: 'a.pdf',
    type: 'application/pdf',
    status: 400,
    make: () => fill('%PDF-1.7\n', 20),
  },
  { what: 'captions of 1 MB', name: 'a.vtt', type: 'text/vtt', status: 201, make: captions },
  {
    what: 'a drawing of nested entities (SVG)',
    name: 'a.svg',
    type: 'image/svg+xml',
    status: 400,
    make: entities,
  },
  {
    what: 'a packed file (ZIP) of 90 MB',
    name: 'a.zip',
    type: 'application/zip',
    status: 400,
    make: () => fill('PK\x03\x04', 90),
  },
  {
    what: 'a file that is larger than any may be',
    name: 'a.mp4',
    type: 'video/mp4',
    status: 413,
    make: () => fill('', 102),
  },
];

function video(what: string, codec: string, status: 201 | 400): Upload {
  return {
    what,
    name: 'a.mp4',
    type: 'video/mp4',
    status,
    make: () => makeMp4({ video: codec, profile: 100, size: 99 * MEGABYTE }),
  };
}

function picture(what: string, format: string, status: 201 | 400, draw: () => Sharp): Upload {
  return { what, name: `a.${format}`, type: `image/${format}`, status, make: () => draw().toBuffer() };
}

function plain(size: { width: number; height: number }): Sharp {
  const create = { ...size, channels: 4 as const, background: '#005eb880' };
  return sharp({ create, limitInputPixels: false });
}

function noise(size: { width: number; height: number }): Sharp {
  const kind = { type: 'gaussian' as const, mean: 128, sigma: 20 };
  return sharp({ create: { ...size, channels: 3, background: '#fff', noise: kind } });
}

function fill(start: string, megabytes: number): Buffer {
  const bytes = Buffer.alloc(megabytes * MEGABYTE, 32);
  bytes.write(start, 'latin1');
  return bytes;
}

/** Small pictures on a large canvas. */
function manyFrames(frames: number): Buffer {
  const screen = Buffer.from('GIF89a\xff\x3f\xff\x3f\x80\0\0\0\0\0\xff\xff\xff', 'latin1');
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  return Buffer.concat([screen, ...Array.from({ length: frames }, () => frame), Buffer.from([0x3b])]);
}

async function withText(): Promise<Buffer> {
  const png = await plain({ width: 100, height: 100 }).png().toBuffer();
  const text = Buffer.alloc(19 * MEGABYTE + 12, 65);
  text.writeUInt32BE(19 * MEGABYTE);
  text.write('tEXt', 4, 'latin1');
  return Buffer.concat([png.subarray(0, 33), text, png.subarray(33)]);
}

function captions(): Buffer {
  return Buffer.from(`WEBVTT\n${'\n00:01.000 --> 00:02.000\na\n'.repeat(38_000)}`);
}

function entities(): Buffer {
  const more = Array.from({ length: 9 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`);
  return Buffer.from(`<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY e0 "a">${more.join('')}]><svg>&e9;</svg>`);
}
