import { createHmac } from 'node:crypto';
import { z } from 'zod';
import { isSame } from './guard-request.ts';
import type { MediaFile } from './read-media.ts';

const file = z.object({
  url: z.string(),
  name: z.string(),
  picture: z.object({ width: z.number(), format: z.enum(['avif', 'webp', 'jpeg']) }).nullable(),
});

/**
 * The last part of the address of a file that only an unsaved draft may show: it says which file, so that
 * nothing of the draft has to be remembered, and is signed, so that pictures of any size are made for nobody.
 */
export function signFile(secret: string, { url, name, picture }: MediaFile): string {
  const text = Buffer.from(JSON.stringify({ url, name, picture })).toString('base64url');
  return `${text}.${signatureOf(secret, text)}`;
}

/** The file of a signed address; null when nobody here has signed it. */
export function readSignedFile(secret: string, address: string): MediaFile | null {
  const [text = '', signature = ''] = address.split('.');
  if (!isSame(signature, signatureOf(secret, text))) return null;
  return file.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
}

function signatureOf(secret: string, text: string): string {
  return createHmac('sha256', `preview file ${secret}`).update(text).digest('base64url');
}
