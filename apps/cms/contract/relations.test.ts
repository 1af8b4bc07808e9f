/**
 * @postgres transactions, sql, order: a publish that fails inside another one is rolled back to a savepoint.
 * @covers src/features/publication/server/relations/bring-back.ts
 * @covers src/features/publication/server/relations/keep-relations.ts
 */

import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ask, provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';

/** The module that Strapi itself runs: another copy would not know of the same task. */
const { publishTogether } = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../dist/src/features/publication/server/publish-together.js'),
) as typeof import('../src/features/publication/server/publish-together.ts');

const cms = provideCms();
const faqs = () => cms.get().strapi.documents('api::faq.faq');
const pages = () => cms.get().strapi.documents('api::page.page');
let staff: Staff;
/** The entry whose publishing fails once it is done, as on a full disk. */
let failing: string | null = null;

beforeAll(async () => {
  staff = await Staff.add(cms.get(), 'strapi-editor');
  cms.get().strapi.documents.use(async (context, next) => {
    const result = await next();
    const { documentId } = context.params as { documentId?: string };
    if (context.action === 'publish' && documentId === failing) throw new Error('the disk is full');
    return result;
  });
});

const createQuestion = (question: string) => createFaq(cms.get(), { question, slug: randomUUID() });

/** A published page that shows some FAQs. */
async function publishPage(...shown: string[]): Promise<string> {
  const blocks = [{ __component: 'blocks.faq-list', show: 'chosen', faqs: shown }];
  const data = { title: 'Shows FAQs', slug: randomUUID(), summary: 'A page.', blocks };
  const { documentId } = await pages().create({ data });
  await pages().publish({ documentId });
  return documentId;
}

async function readShown(documentId: string): Promise<string[]> {
  const populate = { blocks: { on: { 'blocks.faq-list': { populate: ['faqs'] } } } };
  const page = await pages().findOne({ documentId, status: 'published', populate });
  const shown: { documentId: string }[] = page?.blocks[0].faqs;
  return shown.map((faq) => faq.documentId);
}

async function readLost(page: string): Promise<unknown[]> {
  const { body } = await ask(cms.get(), '{ lostRelations { type documentId targetType targetId } }');
  const lost = body.data?.lostRelations as { documentId: string }[];
  return lost.filter(({ documentId }) => documentId === page);
}

const readLog = (targetId: string) =>
  cms
    .get()
    .strapi.db.query('api::publication.publication-log-entry')
    .findMany({
      where: { targetId },
      orderBy: { revision: 'asc' },
    });

describe('an entry that is published', () => {
  it('is back where it was chosen after it had been taken down', async () => {
    const [one, two] = [await createQuestion('One?'), await createQuestion('Two?')];
    for (const documentId of [one, two]) await faqs().publish({ documentId });
    const page = await publishPage(one, two);
    await faqs().unpublish({ documentId: one });
    expect(await readShown(page)).toEqual([two]);
    await faqs().publish({ documentId: one });
    expect(await readShown(page)).toEqual([one, two]);
    expect(await readLost(page)).toEqual([]);
  });

  it('is shown by what was published before it, and the log says why and in which order', async () => {
    const faq = await createQuestion('Which order?');
    const page = await publishPage(faq);
    expect(await readShown(page)).toEqual([]);
    await faqs().publish({ documentId: faq });
    expect(await readShown(page)).toEqual([faq]);
    const [published] = await readLog(faq);
    expect((await readLog(page)).at(-1)).toMatchObject({
      action: 'publish',
      revision: published.revision + 1,
      actor: 'system: FAQ “Which order?” was published',
    });
  });

  it('does not publish edits that wait where it was chosen, but reports them until somebody does', async () => {
    const faq = await createQuestion('Edits wait?');
    const page = await publishPage(faq);
    // An edit counts as one from half a second after the publish: Strapi writes both
    // versions one after the other.
    await new Promise((resolve) => setTimeout(resolve, 600));
    await pages().update({ documentId: page, data: { title: 'Not yet' } });
    await faqs().publish({ documentId: faq });
    expect(await pages().findOne({ documentId: page, status: 'published' })).toMatchObject({
      title: 'Shows FAQs',
    });
    expect(await readShown(page)).toEqual([]);
    expect(await readLost(page)).toEqual([
      { type: 'page', documentId: page, targetType: 'faq', targetId: faq },
    ]);
    expect((await staff.send('GET', `/website/receipts/page/${page}`)).body.leftOut).toEqual([
      { type: 'FAQ', title: 'Edits wait?', isPublished: true },
    ]);
    await pages().publish({ documentId: page });
    expect(await readShown(page)).toEqual([faq]);
    expect(await readLost(page)).toEqual([]);
  });

  it('stays published when what points to it cannot follow, of which nothing remains but a note', async () => {
    const faq = await createQuestion('Cannot follow?');
    const page = await publishPage(faq);
    const before = await readLog(page);
    failing = page;
    await faqs().publish({ documentId: faq });
    failing = null;
    expect(await faqs().findOne({ documentId: faq, status: 'published' })).not.toBeNull();
    expect(await readShown(page)).toEqual([]);
    expect(await readLog(page)).toEqual(before);
    expect(await readLost(page)).toHaveLength(1);
    await faqs().unpublish({ documentId: faq });
    expect(await readLost(page)).toEqual([]);
  });

  it('is followed by nothing when entries are published together', async () => {
    const faq = await createQuestion('Together?');
    const page = await publishPage(faq);
    await publishTogether(() => faqs().publish({ documentId: faq }));
    expect(await readShown(page)).toEqual([]);
  });

  it('brings nothing back that its own publishing did not lose', async () => {
    const faq = await createQuestion('Published again?');
    await faqs().publish({ documentId: faq });
    const page = await publishPage(faq);
    await faqs().publish({ documentId: faq });
    expect(await readLog(page)).toHaveLength(1);
  });
});

describe('what published entries lack', () => {
  it('is given to the build alone', async () => {
    expect((await ask(cms.get(), '{ lostRelations { documentId } }', {}, null)).status).toBe(401);
  });

  it('is nothing where what they point to is not published: that is the wish of an editor', async () => {
    const page = await publishPage(await createQuestion('A wish?'));
    expect(await readLost(page)).toEqual([]);
  });
});
