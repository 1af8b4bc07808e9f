/**
 * @postgres transactions: of many entries all are published or none.
 * @covers src/features/checks/server/find-obstacles.ts
 */

import { beforeAll, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { headingOf, linksTo, pageOf } from './content.ts';
import { Staff } from './staff.ts';
import { provideWebsite } from './website.ts';

const cms = provideCms();
provideWebsite(cms);
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const LIST = '/content-manager/collection-types/api::page.page';
const pages = () => cms.get().strapi.documents('api::page.page');
const draft = async (title: string, ...links: string[]) => {
  const data = pageOf(title, ...links.map((link) => linksTo(link)));
  const { documentId } = await pages().create({ data });
  return { id: documentId, path: `/${data.slug}/` };
};
const publishAll = (documentIds: string[]) =>
  editor.send('POST', `${LIST}/actions/bulkPublish`, { documentIds });
const ask = async (...ids: string[]) => (await editor.send('GET', `/checks/page?ids=${ids.join(',')}`)).body;
const isLive = async (documentId: string) =>
  (await pages().findOne({ documentId, status: 'published' })) !== null;
const countPublished = (documentId: string) =>
  cms
    .get()
    .strapi.db.query('api::page.page')
    .count({ where: { documentId, publishedAt: { $notNull: true } } });

it('of entries that are ticked together none is published while one has a fault, and all with faults are named', async () => {
  const fine = await draft('Is fine');
  const faulty = await draft('Leads nowhere', '/nowhere/', '/nowhere-else/');
  const other = await draft('Leads nowhere either', '/nowhere/');
  const refused = await publishAll([fine.id, faulty.id, other.id]);
  expect(refused.status).toBe(400);
  expect(refused.message).toMatchInlineSnapshot(
    `"None of these 3 was published. Put this right first, or untick it: “Leads nowhere”: Block 1 (Text): The link “Read on” leads to /nowhere/, where there is no page. Correct the address. And 1 more, listed under its “Checks”. “Leads nowhere either”: Block 1 (Text): The link “Read on” leads to /nowhere/, where there is no page. Correct the address."`,
  );
  expect(await isLive(fine.id)).toBe(false);
  expect((await publishAll([fine.id])).status).toBe(200);
  expect((await publishAll([other.id])).message).toMatch(
    /^It was not published\. .* “Leads nowhere either”: Block 1/,
  );
});

it('which of them cannot be published is said before, with those that link to them, and where to put it right', async () => {
  const fine = await draft('Is fine');
  const faulty = await draft('Leads nowhere', '/nowhere/');
  const linking = await draft('Leads to what leads nowhere', faulty.path);
  const { obstacles, breaks } = await ask(fine.id, faulty.id, linking.id);
  expect(obstacles).toEqual([
    {
      documentId: faulty.id,
      title: 'Leads nowhere',
      path: `${LIST}/${faulty.id}`,
      faults: [expect.stringMatching(/^Block 1 \(Text\): .* leads to \/nowhere\/, where there is no page/)],
    },
    {
      documentId: linking.id,
      title: 'Leads to what leads nowhere',
      path: `${LIST}/${linking.id}`,
      faults: [expect.stringContaining('leads to “Leads nowhere”, which is not published')],
    },
  ]);
  expect(breaks).toEqual([]);
  expect(await ask(fine.id, 'gone')).toEqual({ obstacles: [], breaks: [] });
  expect((await publishAll([fine.id])).status).toBe(200);
});

it('what they would break elsewhere is said before, once', async () => {
  const loses = await draft('Loses a part');
  await pages().update({ documentId: loses.id, data: { blocks: [headingOf('Lost')] }, status: 'published' });
  const holder = await draft('Links there', `${loses.path}#lost`);
  await pages().publish({ documentId: holder.id });
  await pages().update({ documentId: loses.id, data: { blocks: [] } });
  const fine = await draft('Is fine');
  expect((await ask(loses.id, fine.id)).breaks).toMatchObject([
    { address: `${loses.path}#lost`, loses: 'part', uses: [{ title: 'Links there' }] },
  ]);
  await pages().update({ documentId: holder.id, data: { blocks: [] } });
  expect((await ask(loses.id, holder.id)).breaks).toEqual([]);
});

it('one that is named twice is published once, taken down once and deleted once', async () => {
  const { id } = await draft('Named twice');
  const answers: unknown[] = [];
  for (const action of ['bulkPublish', 'bulkUnpublish', 'bulkDelete']) {
    const { status, body } = await editor.send('POST', `${LIST}/actions/${action}`, {
      documentIds: [id, id],
    });
    answers.push([action, status, body.count, await countPublished(id)]);
  }
  expect(answers).toEqual([
    ['bulkPublish', 200, 1, 1],
    ['bulkUnpublish', 200, 1, 0],
    ['bulkDelete', 200, 1, 0],
  ]);
});

it('Strapi itself publishes twice what is named twice: see docs/upstream/named-twice.md', async () => {
  const { id } = await draft('Published twice');
  const publish = () => pages().publish({ documentId: id });
  await cms.get().strapi.db.transaction(() => Promise.all([publish(), publish()]));
  expect(await countPublished(id)).toBe(2);
  await pages().delete({ documentId: id });
});

it('is asked by staff, of entries that are named', async () => {
  expect((await fetch(`${cms.get().url}/checks/page?ids=x`)).status).toBe(401);
  expect((await editor.send('GET', '/checks/secret?ids=x')).status).toBe(404);
  expect((await editor.send('GET', '/checks/page')).status).toBe(400);
});
