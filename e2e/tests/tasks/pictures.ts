import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import sharp from 'sharp';

const FOLDER = path.resolve(import.meta.dirname, '../../../docs/images/editing');
/** Enough for an interface of few colours; a picture is then a third as heavy. */
const COLOURS = 128;
const OUTLINE = 'outline: 3px solid #d5281b; outline-offset: 3px; border-radius: 4px;';

/** Whether this is `npm run images`, which retakes the pictures and rewrites the table of docs/editing.md. */
export function isForGuide(): boolean {
  return process.env.GUIDE === 'write';
}

/**
 * Keeps a picture of the page for docs/editing.md, with a red line around what is to be
 * used. Does nothing in tests.
 *
 * @param mark what the text beside the picture speaks of
 */
export async function keepPicture(page: Page, name: string, mark?: Locator): Promise<void> {
  if (!isForGuide()) return;
  await mkdir(FOLDER, { recursive: true });
  const before = await mark?.getAttribute('style');
  await mark?.evaluate(
    (element, style) => element.setAttribute('style', style),
    `${before ?? ''};${OUTLINE}`,
  );
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  await mark?.evaluate((element, style) => element.setAttribute('style', style), before ?? '');
  await sharp(picture)
    .png({ palette: true, colours: COLOURS, effort: 10 })
    .toFile(path.join(FOLDER, `${name}.png`));
}
