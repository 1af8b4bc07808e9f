import { describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';

const cms = provideCms();
const UID = 'api::page.page';

describe('words that are saved', () => {
  it('are what readers will get, in every field and block', async () => {
    const documents = cms.get().strapi.documents(UID);
    const dirty = 'Ty\u0302 \uFEFFGw\u0302yn phy\u00ADsio\u200B\u0000 می\u200Cخواهم 👩\u200D👧';
    const clean = 'Tŷ Gŵyn physio می\u200Cخواهم 👩\u200D👧';
    const rich = (text: string) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
    const page = (words: string) => ({
      title: words,
      summary: words,
      blocks: [
        { __component: 'blocks.text', body: rich(words) },
        { __component: 'blocks.steps', steps: [{ heading: words, body: rich(words) }] },
      ],
      review: { reviewer: words },
    });
    const on = { 'blocks.text': true, 'blocks.steps': { populate: '*' } };
    const { documentId } = await documents.create({ data: { ...page(dirty), slug: 'clean-words' } });
    const saved = await documents.findOne({
      documentId,
      populate: { blocks: { on }, review: true },
    });
    await documents.delete({ documentId });
    expect(saved).toMatchObject(page(clean));
  });
});
