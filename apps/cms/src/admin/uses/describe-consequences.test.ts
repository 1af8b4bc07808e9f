import { describe, expect, it } from 'vitest';
import type { Use } from '../../uses/shapes';
import { describeConsequences } from './describe-consequences';

const use: Use = {
  uid: 'api::page.page',
  kind: 'Page',
  documentId: 'x',
  path: '/content-manager/collection-types/api::page.page/x',
  title: 'Home',
  how: 'refers',
  place: 'FAQ list: Questions',
  isPublished: true,
};

describe('what taking down an entry does', () => {
  it('names the pages that show it and the entries that lose it', () => {
    expect(describeConsequences([use], [{ title: 'FAQs', url: '/faqs/' }])).toEqual([
      'It disappears from the website, where it is shown on: FAQs.',
      'Page “Home” has chosen it under “FAQ list: Questions” and goes without it.',
    ]);
  });

  it('names the links that will lead nowhere', () => {
    const links = ['Home', 'Help'].map((title) => ({ ...use, title, how: 'links' as const }));
    expect(describeConsequences(links, [])).toEqual([
      '2 entries link to this page, and the links will lead nowhere: Home, Help.',
    ]);
  });

  it('says nothing of drafts, which nobody sees', () => {
    expect(describeConsequences([{ ...use, isPublished: false }], [])).toEqual([]);
  });
});
