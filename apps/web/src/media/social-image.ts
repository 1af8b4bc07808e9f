import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SOCIAL_IMAGE } from '@pain/checks/site';
import { writeWhole } from '../content/write-whole.ts';
import { digestOf } from '../routes/digest.ts';
import { drawSocialImage, type Names } from './draw-social-image.ts';

/** To be raised when the drawing changes, so that kept pictures are not taken for it. */
const DRAWING = 2;

/**
 * Writes the picture into a build's output. It is drawn again only when the names on it change.
 *
 * @param cacheDir keeps the last one.
 */
export async function addSocialImage(
  names: Names,
  { outDir, cacheDir }: { outDir: string; cacheDir: string },
): Promise<void> {
  const kept = path.join(cacheDir, `social-${digestOf([DRAWING, names])}.png`);
  const image = await readFile(kept).catch(() => null);
  const whole = image ?? (await drawSocialImage(names));
  if (image === null) await writeWhole(kept, whole);
  await writeFile(path.join(outDir, SOCIAL_IMAGE), whole);
}
