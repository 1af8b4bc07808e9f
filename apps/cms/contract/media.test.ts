/** @postgres transactions: a change of a file that cannot be logged is rolled back. */

import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let editor: Staff;
let contributor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
  contributor = await Staff.add(cms.get(), 'strapi-author');
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
      `"“door.jpg” was not uploaded: it needs words for people who cannot see it. Upload it again from your computer. When you are asked, write what it tells, or tick “Decorative” if it tells nothing."`,
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

/** A page with a block Picture. */
const show = (image: unknown, title: string) =>
  cms
    .get()
    .strapi.documents('api::page.page')
    .create({
      data: {
        title,
        slug: randomUUID(),
        summary: 'A page.',
        blocks: [{ __component: 'blocks.image', image }],
      },
    } as never);

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

describe('the words of a picture', () => {
  it.each(['', '  ', 'decorative'])(
    'are not taken from it (with “%s”) while an entry shows it',
    async (words) => {
      const { body } = await editor.upload('door.jpg', 'image/jpeg', await photo(), 'A door');
      await show(body.id, 'Has a door');
      const { status, message } = await editor.describe(Number(body.id), words);
      expect(status).toBe(400);
      expect(message).toBe(
        '“door.jpg” is used by Page “Has a door”, so its alternative text cannot be empty. Where the picture tells nothing, tick “Decorative” beside it instead.',
      );
      const replaced = await editor.upload('b.jpg', 'image/jpeg', await photo(), words, Number(body.id));
      expect(replaced.status).toBe(400);
    },
  );

  it('are changed, and taken from one that nothing shows', async () => {
    const { body } = await editor.upload('door.jpg', 'image/jpeg', await photo(), 'A door');
    const changed = await editor.describe(Number(body.id), ' The blue door ');
    expect(changed.body).toMatchObject({ alternativeText: 'The blue door' });
    expect((await editor.describe(Number(body.id), 'Decorative')).body).toMatchObject({
      alternativeText: '',
    });
  });
});

describe('a picture of a page that an editor has planned', () => {
  const plan = async (title: string) => {
    const { body } = await editor.upload('door.jpg', 'image/jpeg', await photo(), 'A door');
    const { documentId } = await show(body.id, title);
    const path = `/content-manager/collection-types/api::page.page/${documentId}`;
    expect((await editor.send('PUT', path, { publishAt: '2036-07-01T08:00:00.000Z' })).status).toBe(200);
    return Number(body.id);
  };
  const refusal = (title: string) => ({
    status: 400,
    message: `“door.jpg” is in Page “${title}”, which is planned to be published on 1 July 2036 at 09:00. Ask somebody who may publish to change it, or upload a new file and ask them to choose that one.`,
  });

  it('gets no other file from somebody who may not publish, by whatever way it comes', async () => {
    const id = await plan('Planned door');
    const replaced = await contributor.upload('b.jpg', 'image/jpeg', await photo(), 'A door', id);
    expect(replaced).toMatchObject(refusal('Planned door'));
    const form = new FormData();
    form.append('files', new Blob([new Uint8Array(await photo())], { type: 'image/jpeg' }), 'b.jpg');
    const headers = { authorization: `Bearer ${contributor.accessToken}` };
    const answer = await fetch(`${cms.get().url}/upload/files/${id}/replace`, {
      method: 'POST',
      headers,
      body: form,
    });
    expect(answer.status).toBe(400);
    const { body } = await editor.send('GET', `/upload/files/${id}`);
    expect(body).toMatchObject({ name: 'door.jpg', alternativeText: 'A door' });
  });

  it.each([{ alternativeText: 'A window' }, { caption: 'A window' }, { focalPoint: { x: 10, y: 10 } }])(
    'gets no other words or middle from them: %o',
    async (fileInfo) => {
      const id = await plan('Planned words');
      const updates = [{ id, fileInfo }];
      expect(await contributor.send('PUT', `/upload/files/${id}`, { fileInfo })).toMatchObject(
        refusal('Planned words'),
      );
      expect(await contributor.send('POST', '/upload/actions/bulk-update', { updates })).toMatchObject({
        status: 400,
      });
    },
  );

  it('is theirs to move, and an editor’s to change', async () => {
    const id = await plan('Moved door');
    const move = { fileIds: [id], folderIds: [], destinationFolderId: null };
    expect((await contributor.send('POST', '/upload/actions/bulk-move', move)).status).toBe(200);
    expect((await editor.describe(id, 'A window')).status).toBe(200);
    expect((await editor.upload('b.jpg', 'image/jpeg', await photo(), 'A window', id)).status).toBe(200);
  });
});

describe('a picture that the website shows', () => {
  const publish = async (title: string) => {
    const { body } = await editor.upload('door.jpg', 'image/jpeg', await photo(), 'A door');
    const { documentId } = await show(body.id, title);
    await cms.get().strapi.documents('api::page.page').publish({ documentId });
    return Number(body.id);
  };
  const refusal = (title: string) =>
    `“door.jpg” is on the website, in Page “${title}”, and would change there at once. Ask somebody who may publish to change it, or upload a new file and choose that one in your draft.`;

  it('gets no other words and no other file from somebody who may not publish what shows it', async () => {
    const id = await publish('Open door');
    const described = await contributor.describe(id, 'A window');
    expect(described).toMatchObject({ status: 400, message: refusal('Open door') });
    const replaced = await contributor.upload('b.jpg', 'image/jpeg', await photo(), 'A window', id);
    expect(replaced).toMatchObject({ status: 400, message: refusal('Open door') });
    const many = { updates: [{ id, fileInfo: { alternativeText: 'A window' } }] };
    expect((await contributor.send('POST', '/upload/actions/bulk-update', many)).status).toBe(400);
    const { body } = await editor.send('GET', `/upload/files/${id}`);
    expect(body).toMatchObject({ alternativeText: 'A door' });
  });

  it('gets no other name from them, which readers would save it under', async () => {
    const id = await publish('Named door');
    const name = (given: string) =>
      contributor.send('PUT', `/upload/files/${id}`, {
        fileInfo: { name: given, alternativeText: 'A door' },
      });
    expect(await name('The door')).toMatchObject({ status: 400, message: refusal('Named door') });
    // As the admin sends it back when something else is changed.
    expect(await name('door.jpg')).toMatchObject({ status: 200 });
    const many = { updates: [{ id, fileInfo: { name: 'closed.jpg' } }] };
    expect((await contributor.send('POST', '/upload/actions/bulk-update', many)).status).toBe(400);
  });

  it('gets both from an editor', async () => {
    const id = await publish("Editor's door");
    expect((await editor.describe(id, 'A window')).status).toBe(200);
    expect((await editor.upload('b.jpg', 'image/jpeg', await photo(), 'A window', id)).status).toBe(200);
  });

  it('is theirs to change while only a draft shows it', async () => {
    const { body } = await contributor.upload('door.jpg', 'image/jpeg', await photo(), 'A door');
    await show(body.id, 'A draft');
    expect((await contributor.describe(Number(body.id), 'A window')).status).toBe(200);
  });
});
