import { describe, expect, it } from 'vitest';
import { alert, completeDocument, page, siteSettings, testimonial, text } from '../index.ts';

describe('a document of earlier code', () => {
  it('gets the fields that it did not have: null, an empty list, or no', () => {
    const { title: _title, ...rest } = completeDocument(page.fields, { title: 'Pacing' });
    expect(rest).toMatchObject({ slug: null, parent: null, blocks: [], related: [], sharing: null });
    expect(completeDocument(testimonial.fields, {})).toMatchObject({ example: false, consent: null });
    expect(completeDocument(siteSettings.fields, {})).toMatchObject({ footerLinks: [] });
  });

  it('gets them in its components and blocks, too', () => {
    const blocks = [{ block: 'image', decorative: true }, { block: 'gone' }];
    const complete = completeDocument(page.fields, { blocks, sharing: { title: 'Pacing' } });
    expect(complete).toMatchObject({
      blocks: [{ block: 'image', image: null, decorative: true, caption: null }, { block: 'gone' }],
      sharing: { title: 'Pacing', image: null, hidden: false },
    });
  });

  it('keeps what it has, under the names of today', () => {
    const fields = { topic: text({ label: 'x', help: 'x', was: 'about' }) };
    expect(completeDocument(fields, { about: 'Pain', type: 'faq' })).toEqual({ topic: 'Pain', type: 'faq' });
    expect(completeDocument(alert.fields, { where: 'chosen' })).toMatchObject({ where: 'pages' });
  });
});
