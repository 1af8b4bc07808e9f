import { describe, expect, it } from 'vitest';
import type { Release } from '../release-folder/release.ts';
import { checkContent } from './check-content.ts';

const entry = (type: string, id: string, publishedAt = 'v1') => ({ type, id, title: id, publishedAt });
const page = (id: string, path: string, ...documents: Release['pages'][number]['documents']) => ({
  path,
  entry: { type: 'page', id },
  title: id,
  lastModified: '',
  hidden: false,
  documents,
});
const live: Release = {
  id: 'r',
  state: { epoch: 'e', revision: 1, nonce: 'n' },
  builtAt: '',
  away: [],
  nextChangeAt: null,
  files: {},
  findings: [],
  redirects: [],
  documents: [entry('page', 'home'), entry('page', 'help'), entry('faq', 'f')],
  pages: [page('home', '/'), page('help', '/help/', { type: 'faq', id: 'f' })],
};

/** What becomes of a fault of some publications, such as `page:help v2`. */
function judge(...publications: string[]): string[] {
  const documents = publications.map((publication) => {
    const [type = '', id = '', publishedAt = null] = publication.split(/[: ]/);
    return { type, id, publishedAt };
  });
  return checkContent([{ message: 'It is empty.', documents }], live).map((finding) =>
    [finding.effect, finding.documents.map(({ id }) => id).join('+'), finding.path].join(' | '),
  );
}

describe('content of which no site can be built', () => {
  it.each(['v1', 'v2'])(
    'is tried again where its fault may pass on its own, with %s of it published',
    (publishedAt) => {
      const documents = [{ type: 'page', id: 'help', publishedAt }];
      expect(
        checkContent([{ message: 'Its file did not come.', documents, isPassing: true }], live),
      ).toMatchObject([{ isPassing: true }]);
    },
  );

  it.each<[string, string[], string]>([
    ['kept back where it changed since the live site', ['page:help v2'], 'keep-back | help | /help/'],
    ['kept back where it is new', ['page:new v1'], 'keep-back | new | /'],
    ['said of the page that shows it', ['faq:f v2'], 'keep-back | f | /help/'],
    ['kept back with the one of two that changed', ['page:help v1', 'page:home v2'], 'keep-back | home | /'],
    [
      'kept back with both when both changed',
      ['page:help v2', 'page:new v1'],
      'keep-back | help+new | /help/',
    ],
    ['left as it is live where nothing of it changed', ['page:help v1'], 'as-live | help | /help/'],
    [
      'left as it is live where nothing of several changed',
      ['page:help v1', 'page:home v1'],
      'as-live | help+home | /help/',
    ],
    [
      'kept back where the answer does not say which publication it is of',
      ['page:help'],
      'keep-back | help | /help/',
    ],
    ['a stop where no entry is the cause', [], 'stop |  | /'],
  ])('is %s', (_what, publications, expected) => {
    expect(judge(...publications)).toEqual([expected]);
  });

  it('says until which revision what is live is what is published, and that it stays', () => {
    const documents = [{ type: 'page', id: 'help', publishedAt: 'v1' }];
    const [finding] = checkContent([{ message: 'It is empty.', documents }], live);
    expect([finding?.asOf, finding?.message]).toEqual([
      { epoch: 'e', revision: 1 },
      'It is empty.\nUntil then it stays on the website as it is.',
    ]);
  });
});
