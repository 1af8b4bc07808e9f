import { describe, expect, it } from 'vitest';
import { parseContent, siteRecord } from './site-manifest.ts';

describe('a release from before December 2026, which calls the type of an entry "ref"', () => {
  const former = { ref: 'page', id: 'p' };
  const now = { type: 'page', id: 'p' };

  it('is read as if it were of today', () => {
    const about = { title: 'Page', lastModified: '', hidden: false };
    const { documents, pages } = siteRecord.parse({
      state: { epoch: 'e', revision: 1, nonce: 'n' },
      documents: [{ ...former, title: 'Page', publishedAt: 'v1' }],
      pages: [{ ...about, path: '/p/', entry: former, documents: [former] }],
      redirects: [],
      nextChangeAt: null,
    });
    expect(documents).toEqual([{ ...now, title: 'Page', publishedAt: 'v1' }]);
    expect(pages).toMatchObject([{ entry: now, documents: [now] }]);
  });

  it('has entries that point to others and to files as those of today do', () => {
    const image = { ref: 'file', id: 'i', url: '/i.png' };
    const former = { type: 'page', id: 'p', blocks: [{ pages: [{ ref: 'page', id: 'q' }], image }] };
    expect(parseContent(JSON.stringify({ documents: [former] }))).toEqual([
      {
        type: 'page',
        id: 'p',
        blocks: [{ pages: [{ type: 'page', id: 'q' }], image: { type: 'file', id: 'i', url: '/i.png' } }],
      },
    ]);
  });
});
