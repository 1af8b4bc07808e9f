/** @postgres sql: what shows a file is looked up through the tables of files and components. */

import { randomUUID } from 'node:crypto';
import sharp from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let editor: Staff;
let contributor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
  contributor = await Staff.add(cms.get(), 'strapi-author');
});

const photo = (width = 400) =>
  sharp({ create: { width, height: 300, channels: 3, background: '#005eb8' } })
    .jpeg()
    .toBuffer();

/** A page with an Image block. */
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
    });

describe('the words of a picture', () => {
  it.each(['', '  ', 'decorative'])(
    'are not taken from it (with “%s”) while an entry shows it',
    async (words) => {
      const { body } = await editor.upload('door.jpg', 'image/jpeg', await photo(), 'A door');
      await show(body.id, 'Has a door');
      const { status, message } = await editor.describe(Number(body.id), words);
      expect(status).toBe(400);
      expect(message).toBe(
        '“door.jpg” is used by Page “Has a door”, so its alternative text cannot be empty. Where the picture gives no information, choose Yes for “Decorative” beside it instead.',
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

describe('what somebody else does while a file is changed', () => {
  const stored = z.object({ url: z.string(), formats: z.record(z.string(), z.object({ url: z.string() })) });
  const expectStored = async (id: number) => {
    const { url, formats } = stored.parse((await editor.send('GET', `/upload/files/${id}`)).body);
    for (const file of [url, ...Object.values(formats).map((size) => size.url)])
      expect((await fetch(cms.get().url + file)).status).toBe(200);
  };

  it('counts: a picture that is published while another one for it is resized keeps its file', async () => {
    const { body } = await editor.upload('door.jpg', 'image/jpeg', await photo(1600), 'A door');
    const id = Number(body.id);
    const { documentId } = await show(id, 'Opened meanwhile');
    const { strapi } = cms.get();
    const { provider } = strapi.plugin('upload');
    const write = provider.uploadStream;
    vi.spyOn(provider, 'uploadStream').mockImplementationOnce(async (file: unknown) => {
      await strapi.documents('api::page.page').publish({ documentId });
      await write(file);
    });
    const replaced = await contributor.upload('b.jpg', 'image/jpeg', await photo(), 'A door', id);
    expect(replaced).toMatchObject({ status: 400, message: expect.stringContaining('Opened meanwhile') });
    expect((await editor.send('GET', `/upload/files/${id}`)).body).toMatchObject({ width: 1600 });
    await expectStored(id);
  });

  it('counts: a picture that is chosen while it is deleted stays', async () => {
    const { body } = await editor.upload('door.jpg', 'image/jpeg', await photo(1600), 'A door');
    const id = Number(body.id);
    const { provider } = cms.get().strapi.plugin('upload');
    const remove = provider.delete;
    vi.spyOn(provider, 'delete').mockImplementationOnce(async (file: unknown) => {
      await show(id, 'Chosen meanwhile');
      await remove(file);
    });
    const removed = await editor.send('DELETE', `/upload/files/${id}`);
    expect(removed).toMatchObject({ status: 400, message: expect.stringContaining('Chosen meanwhile') });
    await expectStored(id);
  });
});
