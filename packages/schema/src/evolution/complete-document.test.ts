import { describe, expect, it, onTestFinished } from 'vitest';
import {
  alert,
  blocks as allBlocks,
  completeDocument,
  page,
  siteSettings,
  testimonial,
  text,
} from '../index.ts';

describe('a document of earlier code', () => {
  it('gets the fields that it did not have: null, an empty list, or no', () => {
    const { title: _title, ...rest } = completeDocument(page.fields, { title: 'Pacing' });
    expect(rest).toMatchObject({ slug: null, parent: null, blocks: [], related: [], sharing: null });
    expect(completeDocument(testimonial.fields, {})).toMatchObject({ example: false, consent: null });
    expect(completeDocument(siteSettings.fields, {})).toMatchObject({ footerLinks: [] });
  });

  it('gets them in its components and blocks, too', () => {
    const blocks = [{ block: 'image', decorative: true }];
    const complete = completeDocument(page.fields, { blocks, sharing: { title: 'Pacing' } });
    expect(complete).toMatchObject({
      blocks: [{ block: 'image', image: null, decorative: true, caption: null }],
      sharing: { title: 'Pacing', image: null, hidden: false },
    });
  });

  it('is without blocks that were removed, as nothing can show them', () => {
    const blocks = [{ block: 'gone' }, { block: 'image' }];
    expect(completeDocument(page.fields, { blocks }).blocks).toMatchObject([{ block: 'image' }]);
  });

  it('has blocks under their names of today, with the fields of these', () => {
    const inset = allBlocks.find(({ name }) => name === 'inset-text') as { was?: readonly string[] };
    onTestFinished(() => void delete inset.was);
    inset.was = ['old-inset'];
    const body = [{ type: 'paragraph', children: [{ type: 'text', text: 'Rest.' }] }];
    const complete = completeDocument(page.fields, { blocks: [{ block: 'old-inset', body }] });
    expect(complete.blocks).toEqual([{ block: 'inset-text', body }]);
  });

  it('keeps what it has, under the names of today', () => {
    const fields = { topic: text({ label: 'x', help: 'x', was: 'about' }) };
    expect(completeDocument(fields, { about: 'Pain', type: 'faq' })).toEqual({ topic: 'Pain', type: 'faq' });
    expect(completeDocument(alert.fields, { where: 'chosen' })).toMatchObject({ where: 'pages' });
  });
});
