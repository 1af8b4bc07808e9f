import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** Two pictures of different colours, which a film of each format shows one after the other. For tests and measurements. */
export async function makeMoving(format: 'gif' | 'webp' | 'png' | 'avif', size = 20): Promise<Buffer> {
  const [blue, green] = await Promise.all(
    ['#005eb8', '#007f3b'].map((background) => plain(size, background)),
  );
  if (format === 'gif' || format === 'webp')
    return sharp([blue, green] as never, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
  return format === 'png' ? withChunk(blue as Buffer) : withTracks(blue as Buffer);
}

function plain(size: number, background: string): Promise<Buffer> {
  return sharp({ create: { width: size, height: size, channels: 3, background } })
    .png()
    .toBuffer();
}

/** What makes an animated PNG of one (its other pictures are in chunks that others pass over). */
function withChunk(png: Buffer): Buffer {
  const body = Buffer.from('acTL\0\0\0\x02\0\0\0\0', 'latin1');
  const around = Buffer.alloc(8);
  around.writeUInt32BE(body.length - 4);
  around.writeUInt32BE(crc32(body), 4);
  const chunk = Buffer.concat([around.subarray(0, 4), body, around.subarray(4)]);
  return Buffer.concat([png.subarray(0, 33), chunk, png.subarray(33)]);
}

/** A sequence of AVIF pictures has tracks, as a video has. */
async function withTracks(png: Buffer): Promise<Buffer> {
  return Buffer.concat([await sharp(png).avif().toBuffer(), Buffer.from('\0\0\0\x08moov', 'latin1')]);
}
