import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';
import { provideSiteUrl, provideWebsite } from './website.ts';

const cms = provideCms();
provideSiteUrl();
provideWebsite(cms);

let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const PAGES = '/content-manager/collection-types/api::page.page';
const REDIRECTS = '/content-manager/collection-types/api::redirect.redirect';
const saved = z.object({ data: z.looseObject({ documentId: z.string() }) });
const wrap = (real: string) =>
  `https://eur01.safelinks.protection.outlook.com/?url=${encodeURIComponent(real)}&data=05%7Cjane.smith%40nhs.uk&reserved=0`;
const body = (url: string) => [
  {
    type: 'paragraph',
    children: [{ type: 'link', url, children: [{ type: 'text', text: 'All about pain' }] }],
  },
];
const page = (url: string) => ({
  title: 'Wrapped',
  slug: randomUUID(),
  summary: 'A page.',
  blocks: [{ __component: 'blocks.text', body: body(url) }],
});

describe('an address that goes through a filter of e-mail', () => {
  it('is saved and published as the real one, without the colleague that it was sent to', async () => {
    const { body: answer } = await editor.send(
      'POST',
      `${PAGES}/actions/publish`,
      page(wrap('https://www.nhs.uk/pain/?utm_source=mail')),
    );
    const { documentId } = saved.parse(answer).data;
    for (const status of ['draft', 'published'] as const) {
      const entry = await cms
        .get()
        .strapi.documents('api::page.page')
        .findOne({ documentId, status, populate: ['blocks'] });
      expect(JSON.stringify(entry)).toContain('"url":"https://www.nhs.uk/pain/"');
      expect(JSON.stringify(entry)).not.toContain('jane.smith');
    }
    await cms.get().strapi.documents('api::page.page').delete({ documentId });
  });

  it('is kept in the draft and not published where only the filter knows the real one', async () => {
    const { status, message } = await editor.send(
      'POST',
      `${PAGES}/actions/publish`,
      page('https://protect-eu.mimecast.com/s/AbC'),
    );
    expect(status).toBe(400);
    expect(message).toContain('Open it, and copy the address from the browser.');
  });

  it('leaves the old address of a redirect as readers have it', async () => {
    const from = `/old-${randomUUID()}/?utm_source=leaflet`;
    const { body: answer } = await editor.send('POST', REDIRECTS, { from, to: wrap('https://www.nhs.uk/') });
    const { data } = saved.parse(answer);
    expect(data).toMatchObject({ from, to: 'https://www.nhs.uk/' });
    await cms.get().strapi.documents('api::redirect.redirect').delete({ documentId: data.documentId });
  });
});
