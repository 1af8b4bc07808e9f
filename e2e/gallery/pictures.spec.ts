import { existsSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { blocks } from '@pain/schema';
import { expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { gallerySite } from '../../apps/web/gallery/documents.ts';
import { test } from './gallery.ts';

const BLOCKS = path.resolve(import.meta.dirname, '../../packages/blocks');
/** Three times as many dots as the admin's choice of blocks has room for, which screens of phones show. */
const SIZE = { width: 288, height: 192 };
/** All of them are loaded at once. */
const MOST_BYTES = 6 * 1024;
/** A block is as wide as here, so that its letters stay letters when it is made small. */
const WIDTH = 420;

const fileOf = (block: string) => path.join(BLOCKS, block, 'picture.webp');

test('each block has a small picture for the choice of blocks in the admin', async ({ page, gallery }, {
  config,
}) => {
  if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed')
    await renew(page, gallery.url);
  const names = blocks.map(({ name }) => name);
  expect(names.filter((name) => !existsSync(fileOf(name)))).toEqual([]);
  expect(names.filter((name) => statSync(fileOf(name)).size > MOST_BYTES)).toEqual([]);
});

/** Makes each from the first example of its block in the gallery. */
async function renew(page: Page, url: string): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: 900 });
  await page.goto(url);
  const shown = gallerySite().routes.find(({ path }) => path === '/')?.view.blocks ?? [];
  for (const { name } of blocks) {
    const block = page.locator('.app-block').nth(shown.findIndex((one) => one.block === name));
    await block.scrollIntoViewIfNeeded();
    for (const picture of await block.locator('img').all()) {
      await expect(picture).toHaveJSProperty('complete', true);
    }
    writeFileSync(fileOf(name), await shrink(await block.screenshot({ animations: 'disabled' })));
  }
}

/** The top of a block; one that is lower stands in the middle. */
async function shrink(screenshot: Buffer): Promise<Buffer> {
  const { width, height } = await sharp(screenshot).metadata();
  const top = {
    left: 0,
    top: 0,
    width,
    height: Math.min(height, Math.round((width * SIZE.height) / SIZE.width)),
  };
  const cut = await sharp(screenshot).extract(top).toBuffer();
  return sharp(cut)
    .resize({ ...SIZE, fit: 'contain', background: '#fff' })
    .webp({ quality: 60, effort: 6 })
    .toBuffer();
}
