/**
 * @postgres locks, transactions, sql, json, order: concurrent publishes are numbered one
 * by one under a row lock.
 * @covers src/kernel/publication/log.ts
 * @covers src/features/publication/server/record-changes.ts
 */

import { describe, expect, it } from 'vitest';
import { ask, type Cms, provideCms } from './cms.ts';
import { createFaq } from './content.ts';

const FAQ = 'api::faq.faq';
const cms = provideCms();

async function readLog(since: number) {
  const { body } = await ask(
    cms.get(),
    'query ($since: Int!) { publicationChanges(since: $since) { revision type documentId action } }',
    { since },
  );
  return body.data?.publicationChanges;
}

async function readRevision({ strapi }: Cms): Promise<number> {
  return (await strapi.db.query('api::publication.publication-state').findOne({})).revision;
}

describe('the publication log', () => {
  it('has no row for a draft', async () => {
    const before = await readRevision(cms.get());
    await createFaq(cms.get(), { question: 'Only a draft?', slug: 'only-a-draft' });
    expect(await readRevision(cms.get())).toBe(before);
  });

  it('has a row, in order, for each publish, unpublish and delete', async () => {
    const { strapi } = cms.get();
    const since = await readRevision(cms.get());
    const documentId = await createFaq(cms.get(), { question: 'In order?', slug: 'in-order' });
    await strapi.documents(FAQ).publish({ documentId });
    await strapi.documents(FAQ).unpublish({ documentId });
    await strapi.documents(FAQ).delete({ documentId });
    expect(await readLog(since)).toEqual([
      { revision: since + 1, type: 'faq', documentId, action: 'publish' },
      { revision: since + 2, type: 'faq', documentId, action: 'unpublish' },
      { revision: since + 3, type: 'faq', documentId, action: 'delete' },
    ]);
  });

  it('has a row for an entry that is created as published', async () => {
    const since = await readRevision(cms.get());
    const data = {
      question: 'At once?',
      slug: 'at-once',
      answer: [{ type: 'paragraph', children: [{ type: 'text', text: 'Yes.' }] }],
    };
    const { documentId } = await cms.get().strapi.documents(FAQ).create({ data, status: 'published' });
    expect(await readLog(since)).toEqual([
      { revision: since + 1, type: 'faq', documentId, action: 'publish' },
    ]);
  });

  it('keeps what was published, with its title', async () => {
    const { strapi } = cms.get();
    const documentId = await createFaq(cms.get(), { question: 'What was it?', slug: 'what-was-it' });
    await strapi.documents(FAQ).publish({ documentId });
    const row = await strapi.db
      .query('api::publication.publication-log-entry')
      .findOne({ where: { targetId: documentId } });
    expect(row).toMatchObject({
      title: 'What was it?',
      snapshot: { question: 'What was it?', slug: 'what-was-it' },
    });
  });

  it('is written with the publish or not at all', async () => {
    const { strapi } = cms.get();
    const before = await readRevision(cms.get());
    const documentId = await createFaq(cms.get(), { question: 'All or nothing?', slug: 'all-or-nothing' });
    const broken = strapi.db.transaction(async () => {
      await strapi.documents(FAQ).publish({ documentId });
      throw new Error('the power fails');
    });
    await expect(broken).rejects.toThrow('the power fails');
    expect(await readRevision(cms.get())).toBe(before);
    expect(await strapi.documents(FAQ).findOne({ documentId, status: 'published' })).toBeNull();
  });

  it('is not read past a publish that fails', async () => {
    const { strapi } = cms.get();
    const before = await readRevision(cms.get());
    const draft = await strapi.documents(FAQ).create({ data: { question: 'Without an answer?' } });
    await expect(strapi.documents(FAQ).publish({ documentId: draft.documentId })).rejects.toThrow(
      'It was not published',
    );
    expect(await readRevision(cms.get())).toBe(before);
  });

  it('gives each row a nonce of its own, and the state that of the highest', async () => {
    const since = await readRevision(cms.get());
    const documentId = await createFaq(cms.get(), { question: 'Which nonce?', slug: 'which-nonce' });
    await cms.get().strapi.documents(FAQ).publish({ documentId });
    await cms.get().strapi.documents(FAQ).unpublish({ documentId });
    const { body } = await ask(
      cms.get(),
      '{ publicationState { nonce } publicationChanges(since: SINCE) { nonce } }'.replace(
        'SINCE',
        `${since}`,
      ),
    );
    const [first, second] = (body.data?.publicationChanges ?? []) as { nonce: string }[];
    expect(first?.nonce).toMatch(/^[0-9a-f-]{36}$/);
    expect(second?.nonce).not.toBe(first?.nonce);
    expect(body.data?.publicationState).toEqual(second);
  });

  it('tells no changes since a row that is not in it, as after a restored backup', async () => {
    const { strapi } = cms.get();
    const documentId = await createFaq(cms.get(), { question: 'Another log?', slug: 'another-log' });
    await strapi.documents(FAQ).publish({ documentId });
    const { revision: since, nonce } = await strapi.db
      .query('api::publication.publication-state')
      .findOne({});
    await strapi.documents(FAQ).unpublish({ documentId });
    const query =
      'query ($since: Int!, $nonce: String) { publicationChanges(since: $since, nonce: $nonce) { documentId } }';
    const changesSince = async (seen: string) =>
      (await ask(cms.get(), query, { since, nonce: seen })).body.data;
    expect(await changesSince(nonce)).toEqual({ publicationChanges: [{ documentId }] });
    expect(await changesSince('of another log')).toEqual({ publicationChanges: [] });
  });

  it('numbers publishes that race each other one by one', async () => {
    const since = await readRevision(cms.get());
    const drafts = await Promise.all(
      [1, 2, 3, 4, 5].map((n) => createFaq(cms.get(), { question: `Race ${n}?`, slug: `race-${n}` })),
    );
    await Promise.all(drafts.map((documentId) => cms.get().strapi.documents(FAQ).publish({ documentId })));
    const rows = (await readLog(since)) as { revision: number }[];
    expect(rows.map(({ revision }) => revision)).toEqual([1, 2, 3, 4, 5].map((n) => since + n));
  });
});

describe.runIf(process.env.DATABASE_CLIENT !== 'postgres')('the SQLite database', () => {
  it('flushes every commit', async () => {
    const { strapi } = cms.get();
    const pragma = async (name: string) =>
      Object.values((await strapi.db.connection.raw(`pragma ${name}`))[0])[0];
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
  });
});

describe('the media library', () => {
  it('has a row in the log when an alternative text changes, and when a file is removed', async () => {
    const { strapi } = cms.get();
    const since = await readRevision(cms.get());
    const files = strapi.db.query('plugin::upload.file');
    const data = {
      name: 'x.webp',
      hash: 'x',
      ext: '.webp',
      mime: 'image/webp',
      size: 1,
      url: '/uploads/x.webp',
      provider: 'local',
    };
    const { id, documentId } = await files.create({ data });
    const upload = strapi.plugin('upload').service('upload');
    await upload.updateFileInfo(id, { alternativeText: 'Six people' });
    await files.delete({ where: { id } });
    expect(await readLog(since)).toEqual([
      { revision: since + 1, type: 'file', documentId, action: 'update' },
      { revision: since + 2, type: 'file', documentId, action: 'delete' },
    ]);
  });
});
