import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';

const cms = provideCms();
const LIST = 'blocks.faq-list';
const { fillInShow } = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../dist/src/features/editing/server/fill-in-show.js'),
);

describe('what does not say what it shows, from an earlier version', () => {
  it('goes on showing what it showed', async () => {
    const { strapi } = cms.get();
    const faq = await createFaq(cms.get(), { question: 'Chosen?', slug: 'chosen-by-an-old-block' });
    const blocks = [
      { __component: LIST, heading: 'old, chosen', faqs: [faq] },
      { __component: LIST, heading: 'old, all' },
    ];
    const data = { title: 'Old', slug: 'old-blocks', summary: 'Old.', blocks };
    await strapi.documents('api::page.page').create({ data });
    const lists = strapi.db.query(LIST);
    const where = { heading: { $startsWith: 'old, ' } };
    await lists.updateMany({ where, data: { show: null } });
    await fillInShow(strapi);
    const shown = await lists.findMany({ where, orderBy: 'heading' });
    expect(shown.map(({ heading, show }: Record<string, string>) => [heading, show])).toEqual([
      ['old, all', 'all'],
      ['old, chosen', 'chosen'],
    ]);
  });

  it('goes on being shown where it was, as an alert', async () => {
    const { strapi } = cms.get();
    const message = [{ type: 'paragraph', children: [{ type: 'text', text: 'Old.' }] }];
    const data = { heading: 'Old alert', message, severity: 'information' };
    const { documentId } = await strapi.documents('api::alert.alert').create({ data });
    const alerts = strapi.db.query('api::alert.alert');
    await alerts.updateMany({ where: { documentId }, data: { where: null } });
    await fillInShow(strapi);
    expect(await alerts.findOne({ where: { documentId } })).toMatchObject({ where: 'everywhere' });
  });
});
