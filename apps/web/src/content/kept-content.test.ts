import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type ContentType, faq, text, toGraphqlDocument } from '@pain/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { anFaq, aPage, block } from '../fixtures/documents.ts';
import { invalidateContent, keepContent, recallContent, shapeOf } from './kept-content.ts';
import type { Content } from './sync-content.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  file = path.join(folder, 'cache/content.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const content: Content = {
  state: { epoch: 'e', revision: 7, nonce: 'n' },
  documents: new Map([['faq:f', anFaq('f')]]),
  unread: new Map([['faq:g', { message: 'It is empty.', documents: [] }]]),
};

const faultOf = (...ids: string[]) => ({
  message: 'x',
  documents: ids.map((id) => ({ type: 'page', id, publishedAt: null })),
});

describe('what was read from the CMS', () => {
  it('is the same in the next build', async () => {
    await keepContent(file, content);
    expect(await recallContent(file)).toEqual(content);
  });

  it.each([0, 1, 3])(
    'is the same in the next process, which knows nothing but the file: %i entries',
    async (count) => {
      const documents = new Map(
        Array.from(
          { length: count },
          (_, n) => [`faq:${n}`, anFaq(`${n}`, { question: `Où, ${n}?` })] as const,
        ),
      );
      await keepContent(file, { ...content, documents });
      // What this process remembers is of the file of that name.
      const elsewhere = path.join(folder, 'elsewhere.json');
      copyFileSync(file, elsewhere);
      expect(await recallContent(elsewhere)).toEqual({ ...content, documents });
    },
  );

  it('is reread once a rule has changed, though the same is asked for', () => {
    const asked = shapeOf([faq], []);
    const topic = text({ label: 'Topic', help: 'For a test.', required: true });
    const stricter: ContentType = { ...faq, fields: { ...faq.fields, topic } };
    expect(toGraphqlDocument(stricter)).toBe(toGraphqlDocument(faq));
    expect(shapeOf([stricter], [])).not.toBe(asked);
    expect(shapeOf([{ ...faq, help: 'Other words for editors.' }], [])).toBe(asked);
  });

  it('is reread when there is none, or a build failed for no fault of the content', async () => {
    expect(await recallContent(file)).toBeNull();
    await keepContent(file, content);
    await invalidateContent(file, []);
    expect(await recallContent(file)).toBeNull();
  });

  it('is reread as a whole when a fault names no entry', async () => {
    await keepContent(file, content);
    await invalidateContent(file, [faultOf('p'), faultOf()]);
    expect(await recallContent(file)).toBeNull();
  });

  it('is kept but for the entries at fault and those that they point to', async () => {
    const faqs = [{ documentId: 'f' }];
    const list = block('FaqList', 'faqList', { show: 'chosen', faqs });
    const pages = [aPage('p', { blocks: [list], parent: { documentId: 'gone' } }), aPage('q')];
    const documents = new Map([
      ...content.documents,
      ...pages.map((page) => [`page:${page.id}`, page] as const),
    ]);
    await keepContent(file, { ...content, documents });
    await invalidateContent(file, [faultOf('p', 'never-read')]);
    const recalled = await recallContent(file);
    expect([...(recalled?.documents.keys() ?? [])]).toEqual(['page:q']);
    expect([...(recalled?.unread ?? [])]).toEqual([
      ['page:p', null],
      ['page:gone', null],
      ['faq:f', null],
      ['page:never-read', null],
      ['faq:g', { message: 'It is empty.', documents: [] }],
    ]);
  });

  it('is reread when the file is damaged, or of other definitions', async () => {
    await keepContent(file, content);
    writeFileSync(file, '{"shape": "another", "state": {}, "documents": []}');
    expect(await recallContent(file)).toBeNull();
    writeFileSync(file, '{"sha');
    expect(await recallContent(file)).toBeNull();
  });
});
