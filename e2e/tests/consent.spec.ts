import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { expectLive, readPage } from './public-site.ts';
import { stackAddresses } from './stack.ts';
import { test } from './staff.ts';

const PAGE = '/programme/testimonials/';
const MEDIA = path.resolve(import.meta.dirname, '../../apps/cms/seed-media');
const paragraph = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];

test('a testimonial whose consent is withdrawn is gone from page, search and media with the next release', async ({
  api,
  request,
  page,
}) => {
  const video = await api.upload('talk.mp4', 'video/mp4', await readFile(path.join(MEDIA, 'programme.mp4')));
  const captions = await api.upload(
    'talk.vtt',
    'text/vtt',
    await readFile(path.join(MEDIA, 'programme.vtt')),
  );
  const id = await api.createPublished('testimonial', {
    title: 'Quixotic words',
    slug: 'quixotic-words',
    kind: 'Video',
    video,
    captions,
    transcript: paragraph('What a quixotic journey it was.'),
    consent: { scope: 'This website', givenOn: '2026-01-01' },
  });
  await expectLive(request, PAGE, 'quixotic journey');
  const [before = ''] = (await readPage(request, PAGE)).split('quixotic journey');
  const file = [...before.matchAll(/\/media\/[^"]+\.mp4/g)].at(-1)?.[0] ?? 'no video';
  expect((await request.get(`${stackAddresses().siteUrl}${file}`)).status()).toBe(200);

  const consent = { scope: 'This website', givenOn: '2026-01-01', withdrawnOn: '2026-02-01' };
  await api.update('testimonial', id, { consent });
  await expectLive(request, PAGE, 'quixotic', false);
  expect((await request.get(`${stackAddresses().siteUrl}${file}`)).status()).toBe(404);
  await page.goto(`${stackAddresses().siteUrl}/search/?q=quixotic`);
  await expect(page.getByRole('status')).toHaveText('No page found for “quixotic”');
  await api.remove('testimonial', id);
});
