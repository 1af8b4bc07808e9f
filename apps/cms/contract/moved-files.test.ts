import { sizesOf } from '@pain/checks/site';
import type { Media } from '@pain/schema';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { linksTo, provideWriter } from './content.ts';
import { Staff } from './staff.ts';
import { provideWebsite } from './website.ts';

const cms = provideCms();
provideWebsite(cms);
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const { publishPage } = provideWriter(cms);

const PICTURE: Media = {
  type: 'file',
  id: '',
  url: '',
  name: '',
  extension: '.png',
  mime: 'image/png',
  kilobytes: 0.1,
  width: 1,
  height: 1,
  alt: null,
  caption: null,
};

describe('a file of the media library that gets another address', () => {
  const PIXEL = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const publishPicture = async () => {
    const { body } = await editor.upload('dot.png', 'image/png', PIXEL, 'A dot.');
    const { id, documentId, url } = body as { id: number; documentId: string; url: string };
    const media = { ...PICTURE, id: documentId, url, name: 'dot.png' };
    await publishPage('Shows a dot', { __component: 'blocks.image', image: id });
    const [size] = sizesOf(media);
    await publishPage('Links to the dot', linksTo(size?.path ?? ''));
    return { id, address: size?.path };
  };
  const send = async (method: string, path: string, asking: string, name: string, file?: Buffer) => {
    const form = new FormData();
    if (file) form.append('files', new Blob([new Uint8Array(file)], { type: 'image/png' }), name);
    form.append('fileInfo', JSON.stringify({ name, alternativeText: 'A dot.' }));
    const headers = { ...editor.login, 'x-asks-before-breaking': asking };
    const answer = await fetch(`${cms.get().url}${path}`, { method, headers, body: form });
    return { status: answer.status, body: await answer.json() };
  };
  const lost = (address: string | undefined) => ({
    error: { details: { breaks: [{ address, loses: 'file', uses: [{ title: 'Links to the dot' }] }] } },
  });

  it('is asked about first when it is renamed, unless its address stays', async () => {
    const { id, address } = await publishPicture();
    const rename = (asking: string, name: string) => send('PUT', `/upload/files/${id}`, asking, name);
    expect((await rename('first', 'dot.png')).status).toBe(200);
    expect((await rename('first', 'Dot.png')).status).toBe(200);
    expect(await rename('first', 'spot.png')).toMatchObject({ status: 400, body: lost(address) });
    expect((await rename('answered', 'spot.png')).status).toBe(200);
    expect((await rename('first', 'speck.png')).status).toBe(200);
  });

  it('is asked about first when another file takes its place', async () => {
    const { id, address } = await publishPicture();
    const replace = (asking: string) => send('POST', `/upload/files/${id}/replace`, asking, 'dot.png', PIXEL);
    expect(await replace('first')).toMatchObject({ status: 400, body: lost(address) });
    expect((await replace('answered')).status).toBe(200);
    expect((await replace('first')).status).toBe(200);
  });
});
