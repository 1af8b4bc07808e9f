/** @postgres transactions: a change of a file that cannot be logged is rolled back. */

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

/** Of a telephone that was held upright at the hospital's door. */
const photo = () =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: '#005eb8' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Model: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 3/1' } })
    .jpeg({ quality: 60 })
    .toBuffer();
const download = async (address: unknown) =>
  Buffer.from(await (await fetch(`${cms.get().url}${address}`)).arrayBuffer());

describe('a picture that is uploaded', () => {
  it('loses where and with what it was taken, in all its sizes, and stands upright', async () => {
    const original = await photo();
    expect((await sharp(original).metadata()).exif?.toString('latin1')).toContain('Phone');
    const { status, body } = await editor.upload(
      'door.jpg',
      'image/jpeg',
      original,
      'The door of the clinic',
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: 300, height: 400, alternativeText: 'The door of the clinic' });
    const { thumbnail } = body.formats as { thumbnail: { url: string } };
    for (const url of [body.url, thumbnail.url]) {
      const { exif, xmp, orientation } = await sharp(await download(url)).metadata();
      expect({ exif, xmp, orientation }).toEqual({});
    }
  });

  it('loses it, too, when it takes the place of another one', async () => {
    const first = await editor.upload('a.jpg', 'image/jpeg', await photo(), 'A door');
    const { status, body } = await editor.upload(
      'b.jpg',
      'image/jpeg',
      await photo(),
      'A door',
      Number(first.body.id),
    );
    expect(status).toBe(200);
    expect((await sharp(await download(body.url)).metadata()).exif).toBeUndefined();
  });

  it('needs words, or the choice that it tells nothing', async () => {
    const refused = await editor.upload('door.jpg', 'image/jpeg', await photo());
    expect(refused.status).toBe(400);
    expect(refused.message).toMatchInlineSnapshot(
      `"“door.jpg” was not uploaded: it needs words for people who cannot see it. Upload it again from your computer. When you are asked, write what it shows, or tick “Decorative” if it gives no information."`,
    );
    const decorative = await editor.upload('line.jpg', 'image/jpeg', await photo(), 'Decorative');
    expect(decorative.body).toMatchObject({ alternativeText: '' });
  });
});

describe('the sizes of a picture', () => {
  const colours = async (bytes: Buffer) =>
    new Set((await sharp(bytes).removeAlpha().raw().toBuffer()).toString('hex').match(/.{6}/g)).size;

  it('are made without fewer colours, and the picture itself stays as it is', async () => {
    const dots = Buffer.alloc(300 * 300 * 3);
    for (let at = 0; at < 90_000; at += 1) dots.set([at % 256, (at >> 8) % 256, 90], at * 3);
    const original = await sharp(dots, { raw: { width: 300, height: 300, channels: 3 } })
      .png()
      .toBuffer();
    const { body } = await editor.upload('many.png', 'image/png', original, 'Many colours');
    expect((await download(body.url)).equals(original)).toBe(true);
    const { thumbnail } = body.formats as { thumbnail: { url: string } };
    expect(await colours(await download(thumbnail.url))).toBeGreaterThan(256);
  });

  it.each(['avif', 'webp', 'gif', 'png', 'jpeg'] as const)('are known and made: %s', async (format) => {
    const original = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#005eb8' } })
      .toFormat(format)
      .toBuffer();
    const { status, body } = await editor.upload(`a.${format}`, `image/${format}`, original, 'Blue');
    expect(status).toBe(201);
    expect(body).toMatchObject({ width: 1200, height: 600, mime: `image/${format}` });
    for (const [size, width] of [
      ['thumbnail', 245],
      ['small', 500],
      ['large', 1000],
    ] as const) {
      const made = (body.formats as Record<string, { url: string; width: number }>)[size];
      expect(made?.width).toBe(width);
      expect((await sharp(await download(made?.url)).metadata()).width).toBe(width);
    }
  });
});

describe('a picture that cannot be kept', () => {
  it('leaves nothing in the storage, in none of its sizes', async () => {
    const { strapi, folder } = cms.get();
    const stored = () => readdir(path.join(folder, 'public', 'uploads'));
    const before = await stored();
    const stopFailing = strapi.db.lifecycles.subscribe({
      models: ['plugin::upload.file'],
      beforeCreate() {
        throw new Error('the power fails');
      },
    });
    const { status } = await editor.upload('a.jpg', 'image/jpeg', await photo(), 'A door');
    stopFailing();
    expect(status).toBe(500);
    expect(await stored()).toEqual(before);
  });
});

describe('a file that takes the place of another one', () => {
  it('has an address of its own in all its sizes, so that nobody goes on showing the other one', async () => {
    const first = await editor.upload('a.jpg', 'image/jpeg', await photo(), 'A door');
    const green = { width: 500, height: 500, channels: 3 as const, background: '#007f3b' };
    const content = await sharp({ create: green }).jpeg().toBuffer();
    const { body } = await editor.upload('b.jpg', 'image/jpeg', content, 'A wall', Number(first.body.id));
    expect(body.documentId).toBe(first.body.documentId);
    for (const [url, before] of pairAddresses(body, first.body)) {
      expect(url).not.toBe(before);
      expect((await fetch(`${cms.get().url}${url}`)).status).toBe(200);
      expect((await fetch(`${cms.get().url}${before}`)).status).toBe(404);
    }
    expect(await sharp(await download(body.url)).metadata()).toMatchObject({ width: 500 });
  });

  it('has one, too, when it is no picture', async () => {
    const first = await editor.upload('a.txt', 'text/plain', 'Monday at 9');
    const { body } = await editor.upload('b.txt', 'text/plain', 'Tuesday at 9', null, Number(first.body.id));
    expect((await download(body.url)).toString()).toBe('Tuesday at 9');
    expect((await fetch(`${cms.get().url}${first.body.url}`)).status).toBe(404);
  });
});

describe('a file whose change cannot be written into the publication log', () => {
  it('stays as it is, or the website would never hear of the change', async () => {
    const { strapi } = cms.get();
    const { body: before } = await editor.upload('a.jpg', 'image/jpeg', await photo(), 'A door');
    const id = Number(before.id);
    const read = () => strapi.db.query('plugin::upload.file').findOne({ where: { id } });
    const row = await read();
    const stopFailing = strapi.db.lifecycles.subscribe({
      models: ['api::publication.publication-log-entry'],
      beforeCreate() {
        throw new Error('the power fails');
      },
    });
    const statuses = [
      (await editor.describe(id, 'A wall')).status,
      (await editor.upload('b.jpg', 'image/jpeg', await photo(), 'A wall', id)).status,
      (await editor.send('DELETE', `/upload/files/${id}`)).status,
    ];
    stopFailing();
    expect(statuses).toEqual([500, 500, 500]);
    expect(await read()).toEqual(row);
  });
});

const pairAddresses = (...files: Record<string, unknown>[]) => {
  const [now = [], before = []] = files.map(({ url, formats }) => [
    url,
    (formats as { thumbnail: { url: string } }).thumbnail.url,
  ]);
  return now.map((url, index) => [url, before[index]]);
};
