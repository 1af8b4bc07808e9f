import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq, createPage } from './content.ts';

const FAQ = 'api::faq.faq';
const PAGE = 'api::page.page';
const cms = provideCms();
/** The compiled one runs inside the Strapi that the tests boot. Its own timer runs there as well. */
const { carryOutDue } = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../dist/src/scheduling/carry-out.js'),
);
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const documents = () => cms.get().strapi.documents(FAQ);

interface Plan {
  publishAt?: string;
  unpublishAt?: string;
}

/** As staff do it. */
async function plan(documentId: string, data: Plan): Promise<void> {
  await documents().update({ documentId, data } as never);
}

/** As if it had been planned long ago, and the time had passed since. */
async function letPass(documentId: string, data: Plan, uid: typeof FAQ | typeof PAGE = FAQ): Promise<void> {
  await cms
    .get()
    .strapi.db.query(uid)
    .updateMany({ where: { documentId, publishedAt: null }, data });
}

async function isLive(documentId: string): Promise<boolean> {
  return (await documents().findOne({ documentId, status: 'published' })) !== null;
}

async function readDraft(documentId: string) {
  const { strapi } = cms.get();
  return strapi.db.query(FAQ).findOne({ where: { documentId, publishedAt: null } });
}

async function readLog(documentId: string): Promise<[string, string][]> {
  const rows = await cms
    .get()
    .strapi.db.query('api::publication.publication-log-entry')
    .findMany({ where: { targetId: documentId }, orderBy: { revision: 'asc' } });
  return rows.map(({ action, actor }: { action: string; actor: string }) => [action, actor]);
}

async function readMissed(documentId: string) {
  return cms
    .get()
    .strapi.db.query('api::scheduling.missed-schedule')
    .findMany({ where: { targetId: documentId } });
}

async function statusOf(documentId: string): Promise<string> {
  const metadata = cms.get().strapi.plugin('content-manager').service('document-metadata');
  const { data } = await metadata.formatDocumentWithMetadata(FAQ, await readDraft(documentId));
  return data.status;
}

describe('an entry with a time', () => {
  it('is published at that time by itself, with what the draft says then', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Early words?', slug: 'planned' });
    await plan(documentId, { publishAt: inSeconds(1) });
    await documents().update({ documentId, data: { question: 'Later words?' } } as never);
    expect(await isLive(documentId)).toBe(false);
    await vi.waitFor(async () => expect(await isLive(documentId)).toBe(true), 8000);
    const live = await documents().findOne({ documentId, status: 'published' });
    expect(live).toMatchObject({ question: 'Later words?', publishAt: null });
    expect(await readLog(documentId)).toEqual([['publish', 'schedule']]);
  });

  it('is unpublished at its time, and its plan is then cleared', async () => {
    const documentId = await createFaq(cms.get(), { question: 'For a while?', slug: 'for-a-while' });
    await documents().publish({ documentId });
    await letPass(documentId, { unpublishAt: inSeconds(-3600) });
    await vi.waitFor(async () => expect(await isLive(documentId)).toBe(false), 8000);
    expect((await readDraft(documentId)).unpublishAt).toBeNull();
    expect(await readLog(documentId)).toEqual([
      ['publish', null],
      ['unpublish', 'schedule'],
    ]);
  });

  it('counts as published afterwards, not as modified', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Modified?', slug: 'not-modified' });
    await letPass(documentId, { publishAt: inSeconds(-1) });
    await carryOutDue(cms.get().strapi, new Date());
    expect(await isLive(documentId)).toBe(true);
    expect(await statusOf(documentId)).toBe('published');
  });

  it('is published once, however many look at the same time', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Once?', slug: 'only-once' });
    await letPass(documentId, { publishAt: inSeconds(-1) });
    const { strapi } = cms.get();
    await Promise.all(Array.from({ length: 5 }, () => carryOutDue(strapi, new Date())));
    expect(await readLog(documentId)).toEqual([['publish', 'schedule']]);
  });

  it('does not go live for a moment when both its times passed while the CMS was off', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Over?', slug: 'already-over' });
    await letPass(documentId, { publishAt: inSeconds(-7200), unpublishAt: inSeconds(-3600) });
    await carryOutDue(cms.get().strapi, new Date());
    expect(await readLog(documentId)).toEqual([]);
    expect(await readDraft(documentId)).toMatchObject({ publishAt: null, unpublishAt: null });
  });
});

describe('the database', () => {
  it('keeps apart the two hours that bear one name when summer time ends', async () => {
    const [first, second] = ['2036-10-26T00:30:00.000Z', '2036-10-26T01:30:00.000Z'];
    const documentId = await createFaq(cms.get(), { question: 'Which hour?', slug: 'which-hour' });
    await plan(documentId, { publishAt: first, unpublishAt: second });
    expect(await readDraft(documentId)).toMatchObject({ publishAt: first, unpublishAt: second });
    const { strapi } = cms.get();
    const between = {
      documentId,
      publishAt: { $lt: new Date(second) },
      unpublishAt: { $gt: new Date(first) },
    };
    expect(await strapi.db.query(FAQ).count({ where: between })).toBe(1);
  });
});

describe('what staff do by hand with a planned entry', () => {
  it('publishing before its time is refused with what to do', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Too early?', slug: 'too-early' });
    await plan(documentId, { publishAt: '2036-07-01T08:00:00.000Z' });
    await expect(documents().publish({ documentId })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[ApplicationError: This is planned to be published on 1 July 2036 at 09:00. Click Save to keep the plan. To publish it now, clear “Publish on” first.]`,
    );
    expect(await isLive(documentId)).toBe(false);
  });

  it('unpublishing carries out the plan for it', async () => {
    const documentId = await createFaq(cms.get(), { question: 'By hand?', slug: 'by-hand' });
    await documents().publish({ documentId });
    await plan(documentId, { unpublishAt: inSeconds(3600) });
    await documents().unpublish({ documentId });
    expect((await readDraft(documentId)).unpublishAt).toBeNull();
  });

  it('planning for the past is refused: a form that was open meanwhile would publish once more', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Open form?', slug: 'open-form' });
    await expect(plan(documentId, { publishAt: '2026-07-01T08:00:00.000Z' })).rejects.toThrow(
      '“Publish on” is in the past (1 July 2026 at 09:00). Clear it or choose a later time, and save again.',
    );
    const data = { question: 'New and past?', unpublishAt: '2026-07-01T08:00:00.000Z' };
    await expect(documents().create({ data } as never)).rejects.toThrow('“Unpublish on” is in the past');
  });

  it('discarding changes leaves the plan', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Kept?', slug: 'kept' });
    await documents().publish({ documentId });
    const unpublishAt = '2036-07-01T08:00:00.000Z';
    await plan(documentId, { unpublishAt });
    await documents().update({ documentId, data: { question: 'Changed?' } } as never);
    await documents().discardDraft({ documentId });
    expect(await readDraft(documentId)).toMatchObject({ question: 'Kept?', unpublishAt });
  });

  it('a copy of it is not planned', async () => {
    const documentId = await createFaq(cms.get(), { question: 'Original?', slug: 'original' });
    await plan(documentId, { publishAt: inSeconds(3600) });
    const copy = await documents().clone({ documentId, data: { slug: 'copy' } } as never);
    expect(await readDraft(copy.documentId)).toMatchObject({ slug: 'copy', publishAt: null });
  });
});

describe('entries with the same time that lead to each other', () => {
  const pages = () => cms.get().strapi.documents(PAGE);
  const isPageLive = async (documentId: string) =>
    (await pages().findOne({ documentId, status: 'published' })) !== null;

  async function leadTo(source: string, page: string, more: object = {}): Promise<void> {
    const blocks = [{ __component: 'blocks.action-link', text: 'Read on', page }];
    await pages().update({ documentId: source, data: { blocks, ...more } } as never);
  }

  async function createPages(...names: string[]): Promise<string[]> {
    const created: string[] = [];
    for (const name of names)
      created.push(await createPage(cms.get(), { title: name, slug: `${name}-${Date.now()}` }));
    return created;
  }

  /** All are due in one look of the schedule. */
  async function letPassTogether(...documentIds: string[]): Promise<void> {
    const { strapi } = cms.get();
    await strapi.db.transaction(async () => {
      for (const documentId of documentIds) await letPass(documentId, { publishAt: inSeconds(-1) }, PAGE);
    });
    await carryOutDue(strapi, new Date());
  }

  /** Which page the published version of another one leads to. */
  async function readTarget(documentId: string): Promise<string | undefined> {
    const populate = { blocks: { on: { 'blocks.action-link': { populate: ['page'] } } } };
    const page = await pages().findOne({ documentId, status: 'published', populate } as never);
    // Strapi types what it populates by content types that it generates itself; ours come from packages/schema.
    return (page as unknown as { blocks: { page?: { documentId: string } }[] }).blocks[0]?.page?.documentId;
  }

  it('go live when one leads to another that comes after it', async () => {
    const [first, second, third] = (await createPages('first', 'second', 'third')) as [
      string,
      string,
      string,
    ];
    await leadTo(first, second);
    await leadTo(second, third);
    await letPassTogether(first, second, third);
    expect(await Promise.all([first, second].map(readTarget))).toEqual([second, third]);
    expect(await readMissed(first)).toEqual([]);
  });

  it('go live together when they lead to each other in a circle', async () => {
    const [one, other] = (await createPages('one', 'other')) as [string, string];
    await leadTo(one, other);
    await leadTo(other, one);
    await letPassTogether(one, other);
    expect(await Promise.all([one, other].map(readTarget))).toEqual([other, one]);
    expect([...(await readMissed(one)), ...(await readMissed(other))]).toEqual([]);
  });

  it('are given up when one of the circle is at fault, without those that do not need it', async () => {
    const [one, other, faulty, alone] = (await createPages('sound', 'circle', 'faulty', 'waits')) as [
      string,
      string,
      string,
      string,
    ];
    await leadTo(one, other);
    await leadTo(other, one);
    await leadTo(faulty, alone, { summary: '' });
    await leadTo(alone, faulty);
    await letPassTogether(one, other, faulty, alone);
    expect(await Promise.all([one, other, faulty, alone].map(isPageLive))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect((await readMissed(faulty))[0].problem).toContain('- Summary: ');
    expect((await readMissed(alone))[0].problem).toContain('leads to “faulty”, which is not published');
  });
});

describe('an entry that cannot be published at its time', () => {
  async function makeFaulty(slug: string): Promise<string> {
    const { documentId } = await documents().create({ data: { question: 'Faulty?', slug } } as never);
    await letPass(documentId, { publishAt: '2026-07-01T08:00:00.000Z' });
    await carryOutDue(cms.get().strapi, new Date());
    return documentId;
  }

  it('is tried no more, and staff read why and what to do', async () => {
    const documentId = await makeFaulty('faulty');
    expect((await readDraft(documentId)).publishAt).toBeNull();
    const [missed] = await readMissed(documentId);
    expect(missed).toMatchObject({ entry: 'FAQ “Faulty?”', gaveUp: true, attempts: 1 });
    expect(missed.problem).toMatchInlineSnapshot(`
      "It could not be published on 1 July 2026 at 09:00:
      - Answer: This is empty. Fill it in.
      Correct it and publish it, or choose another time."
    `);
    expect(await readLog(documentId)).toEqual([]);
  });

  it('is no problem any more once somebody has published it', async () => {
    const documentId = await makeFaulty('corrected');
    const answer = [{ type: 'paragraph', children: [{ type: 'text', text: 'Now complete.' }] }];
    await documents().update({ documentId, data: { answer } } as never);
    await documents().publish({ documentId });
    expect(await readMissed(documentId)).toEqual([]);
  });

  it('does not keep others from being published', async () => {
    const { documentId: faulty } = await documents().create({ data: { question: 'In the way?' } } as never);
    const good = await createFaq(cms.get(), { question: 'Good?', slug: 'good-behind-faulty' });
    await letPass(faulty, { publishAt: inSeconds(-2) });
    await letPass(good, { publishAt: inSeconds(-1) });
    await carryOutDue(cms.get().strapi, new Date());
    expect(await isLive(good)).toBe(true);
    expect(await isLive(faulty)).toBe(false);
  });

  it('is tried again after a disturbance that is not its own, and not at once', async () => {
    const { strapi } = cms.get();
    const documentId = await createFaq(cms.get(), { question: 'Disturbed?', slug: 'disturbed' });
    const stopDisturbing = disturb(documentId);
    await letPass(documentId, { publishAt: inSeconds(-1) });
    const now = new Date();
    await carryOutDue(strapi, now);
    stopDisturbing();
    await carryOutDue(strapi, now);
    expect(await isLive(documentId)).toBe(false);
    expect((await readMissed(documentId))[0]).toMatchObject({ gaveUp: false, attempts: 1 });
    await carryOutDue(strapi, new Date(now.getTime() + 31_000));
    expect(await isLive(documentId)).toBe(true);
    expect(await readMissed(documentId)).toEqual([]);
  });

  it('is taken down at its time, though its publishing is to be tried again', async () => {
    const { strapi } = cms.get();
    const documentId = await createFaq(cms.get(), { question: 'Taken down?', slug: 'taken-down-in-time' });
    await documents().publish({ documentId });
    const stopDisturbing = disturb(documentId);
    await letPass(documentId, { publishAt: inSeconds(-2) });
    const now = new Date();
    await carryOutDue(strapi, now);
    stopDisturbing();
    await letPass(documentId, { unpublishAt: inSeconds(-1) });
    await carryOutDue(strapi, now);
    expect(await isLive(documentId)).toBe(false);
    expect(await readMissed(documentId)).toEqual([]);
  });

  /** The database fails at each publish of one entry. */
  function disturb(documentId: string): () => void {
    const subscriber = {
      models: [FAQ],
      beforeCreate({ params }: { params: { data: Record<string, unknown> } }) {
        if (params.data.documentId === documentId) throw new Error('the disk is full');
      },
    };
    return cms.get().strapi.db.lifecycles.subscribe(subscriber);
  }
});
