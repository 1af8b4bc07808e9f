/**
 * @postgres transactions, json: a draft is stored in the transaction that discards or
 * deletes it, one or many.
 * @covers src/features/history/server/keep-drafts.ts
 */

import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';

const FAQ = 'api::faq.faq';
const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const history = z.object({ versions: z.array(z.object({ ref: z.string(), action: z.string() })) });
const documents = () => cms.get().strapi.documents(FAQ);
const readQuestion = async (documentId: string) => (await documents().findOne({ documentId }))?.question;
const readKept = async (documentId: string, action: string) => {
  const { versions } = history.parse((await editor.send('GET', `/history/faq/${documentId}`)).body);
  return versions.filter((version) => version.action === action).map(({ ref }) => ref);
};
const readSnapshots = async (targetId: string) => {
  const kept = cms.get().strapi.db.query('api::history.kept-draft');
  return (await kept.findMany({ where: { targetId } })).map(({ snapshot }) => snapshot);
};

/** A published FAQ whose draft was changed since. */
async function createEdited(): Promise<string> {
  const documentId = await createFaq(cms.get(), { question: 'As published?', slug: randomUUID() });
  await documents().publish({ documentId });
  await documents().update({ documentId, data: { question: 'Written since?' } });
  return documentId;
}

describe('a draft', () => {
  it.each([
    ['discarding changes', 'discard', {}],
    ['unpublishing with another draft', 'unpublish', { discardDraft: true }],
  ])('is kept by %s, and can be brought back', async (_name, action, body) => {
    const documentId = await createEdited();
    const done = await editor.sendFaq('POST', `${documentId}/actions/${action}`, body);
    expect(done.status).toBe(200);
    expect(await readQuestion(documentId)).toBe('As published?');
    const [version, ...others] = await readKept(documentId, 'discarded');
    expect(others).toEqual([]);
    const restored = await editor.send('POST', `/history/faq/${documentId}/restore`, { version });
    expect(restored.status).toBe(200);
    expect(await readQuestion(documentId)).toBe('Written since?');
  });

  it('stays as it is, with nothing kept, when it is unpublished and not discarded', async () => {
    const documentId = await createEdited();
    await editor.sendFaq('POST', `${documentId}/actions/unpublish`, { discardDraft: false });
    expect(await readQuestion(documentId)).toBe('Written since?');
    expect(await readSnapshots(documentId)).toEqual([]);
  });

  it('is kept when it is deleted, with who did it', async () => {
    const documentId = await createEdited();
    expect(
      (await editor.send('DELETE', `/content-manager/collection-types/${FAQ}/${documentId}`)).status,
    ).toBe(200);
    expect(await readSnapshots(documentId)).toMatchObject([{ question: 'Written since?' }]);
    expect(await readKept(documentId, 'deleted')).toHaveLength(1);
  });

  it('is kept of each of many that are deleted together', async () => {
    const documentIds = [await createEdited(), await createEdited()];
    const done = await editor.sendFaq('POST', 'actions/bulkDelete', { documentIds });
    expect(done.status).toBe(200);
    for (const documentId of documentIds) expect(await readSnapshots(documentId)).toHaveLength(1);
  });

  it('of what is shown by consent is deleted for good', async () => {
    const consent = { scope: 'website', givenOn: '2026-01-01' };
    const data = { title: 'Deleted', slug: randomUUID(), kind: 'quote', quote: 'It helped.', consent };
    const testimonials = cms.get().strapi.documents('api::testimonial.testimonial');
    const { documentId } = await testimonials.create({ data });
    await testimonials.delete({ documentId });
    expect(await readSnapshots(documentId)).toEqual([]);
  });
});
