import { filesOfEntry, type Listed, type ListedBy, partsOfContent, partsOfPage } from '@pain/checks/site';
import type { Document, DocumentNamed } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import {
  anFaq,
  aPage,
  aResource,
  aTestimonial,
  block,
  leastSite,
  paragraph,
  SITE_URL,
} from '../fixtures/documents.ts';
import { captions, picture, plan, video } from '../fixtures/files.ts';
import { NOW } from '../fixtures/site.ts';
import { redirectFiles, toMediaFiles } from '../media/media-files.ts';
import { toRoutes } from './to-routes.ts';

const heading = (text: string, level = 2) => ({ type: 'heading', level, children: [{ type: 'text', text }] });
const text = (...nodes: object[]) => block('Text', 'text', { body: nodes });
const faqs = (title: string | null) => block('FaqList', 'faqList', { heading: title, show: 'all', faqs: [] });
const chosen = block('FaqList', 'faqList', {
  heading: null,
  show: 'chosen',
  faqs: [{ documentId: 'q1' }],
});
const film = block('Video', 'video', {
  title: 'What to expect',
  video,
  described: null,
  poster: picture,
  captions,
  transcript: paragraph('All that is said.'),
});
const letter = aTestimonial('t1', { slug: 'a-letter', example: true });
const questions = [
  anFaq('q1', { slug: 'how-long', topic: 'The programme' }),
  anFaq('q2', { slug: 'how-far', topic: 'the programme ' }),
  anFaq('q3', { slug: 'why', topic: null }),
];

const ALL: Readonly<Record<string, Document['type']>> = {
  'faq-list': 'faq',
  testimonials: 'testimonial',
  resources: 'resource',
};

/** What a list shows here: all of its type, or those that it chose. */
function listedIn(documents: readonly Document[]): ListedBy {
  return (values) => {
    const type = ALL[String(values.block)];
    if (type === undefined) return null;
    const chosen = JSON.stringify(values.faqs);
    return documents
      .filter((document) => document.type === type)
      .filter(({ id }) => values.show === 'all' || chosen.includes(id))
      .map(toListed);
  };
}

function toListed(document: Document): Listed {
  const slug = 'slug' in document ? document.slug : null;
  return { slug, topic: 'topic' in document ? document.topic : null };
}

const siteWith = (blocks: object[], ...more: Document[]) => siteOf({ blocks }, ...more);

function siteOf(fields: object, ...more: Document[]) {
  const documents = leastSite(aPage('p', { slug: 'p', ...fields }), ...more);
  const page = documents.find((document): document is DocumentNamed<'page'> => document.id === 'p');
  const view = toRoutes(documents, NOW, SITE_URL).routes.find(({ path }) => path === '/p/')?.view;
  if (!page || !view) throw new Error('There is no page at /p/.');
  return { documents, page, view };
}

/** What stands around the content of every page, and is no part that it gets by its content. */
const FRAME = ['maincontent', 'search', 'search-field'];

/** The names that a page gives its parts. */
function anchorsOf({ view }: ReturnType<typeof siteWith>): string[] {
  const own = view.blocks.flatMap((shown) => {
    if (shown.block === 'text') return shown.body.flatMap(({ anchor }) => anchor ?? []);
    if (shown.block === 'testimonials') return [shown.anchor, ...shown.testimonials.map(({ slug }) => slug)];
    if (shown.block !== 'faq-list') return [shown.anchor];
    return [
      shown.anchor,
      ...shown.groups.flatMap(({ anchor, faqs }) => [anchor, ...faqs.map((faq) => faq.anchor)]),
    ];
  });
  return [
    ...FRAME,
    ...(view.related.length > 0 ? ['related'] : []),
    ...own.filter((anchor) => anchor !== null),
    ...(view.contents.length > 0 ? ['contents'] : []),
  ];
}

describe('the parts of a page that checks know before it is published', () => {
  it.each([
    [
      'headings of one name, and of others',
      [text(heading('Pain'), heading('Pain'), heading('Search'), heading('!'))],
    ],
    ['deeper headings', [text(heading('A'), heading('B', 3)), text(heading('C', 3))]],
    ['a heading that the website lifts', [text(heading('Too deep', 4))]],
    ['four sections, which have a list', [text(...['A', 'B', 'C', 'D'].map((word) => heading(word)))]],
    ['questions by topic', [faqs(null), text(heading('How long'))]],
    ['questions below a heading', [faqs('Questions'), text(heading('Below', 4))]],
    ['questions that are chosen', [chosen, text(heading('Why'))]],
    ['the same questions twice', [faqs(null), faqs('Again')]],
    [
      'testimonials',
      [block('Testimonials', 'testimonials', { heading: 'What people say', show: 'all', testimonials: [] })],
    ],
    [
      'a list of nothing',
      [block('Resources', 'resources', { heading: 'To read', show: 'all', resources: [] })],
    ],
    ['a video', [film]],
  ])('are those that it has: %s', (_what, blocks) => {
    const site = siteWith(blocks, ...questions, letter);
    const known = partsOfPage(site.page.blocks, listedIn(site.documents), false);
    expect([...known].sort()).toEqual(anchorsOf(site).sort());
  });

  it('are those of its content and of what stands around that', () => {
    const blocks = [text(...['A', 'B', 'C', 'Related'].map((word) => heading(word)))];
    const site = siteOf({ blocks, related: [{ documentId: 'q' }] }, aPage('q', { slug: 'q' }));
    const listedBy = listedIn(site.documents);
    expect([...partsOfPage(site.page.blocks, listedBy, true)].sort()).toEqual(anchorsOf(site).sort());
    expect([...partsOfContent(site.page.blocks, listedBy)]).toEqual(['a', 'b', 'c', 'related-1']);
  });
});

describe('the files that checks know before they are published', () => {
  const resource = aResource('r1', { title: 'Pain plan', file: plan, cover: picture });
  const story = aTestimonial('t2', {
    kind: 'video',
    title: 'A story',
    slug: 'a-story',
    example: true,
    video,
    poster: picture,
    captions,
    transcript: paragraph('All that is said.'),
  });

  it.each<[string, object[], Document[]]>([
    ['a picture', [block('Image', 'image', { image: picture, caption: null, decorative: false })], []],
    ['a video', [film], []],
    [
      'a resource',
      [block('Resources', 'resources', { heading: null, show: 'all', resources: [] })],
      [resource],
    ],
    [
      'a testimonial',
      [block('Testimonials', 'testimonials', { heading: null, show: 'all', testimonials: [] })],
      [story],
    ],
  ])('are those that the website has: %s', (_what, blocks, more) => {
    const { page, view } = siteWith(blocks, ...more);
    const known = [page, ...more].flatMap((entry) => [...filesOfEntry(entry.type, { ...entry })]);
    const had = [
      ...toMediaFiles([view]).map(({ path }) => path),
      ...redirectFiles([view]).map(({ from }) => from),
    ];
    expect([...new Set(known)].sort()).toEqual([...new Set(had)].sort());
    expect(known).not.toEqual([]);
  });

  it('are also those for other websites', () => {
    const page = aPage('p', {
      slug: 'p',
      sharing: { title: null, description: null, image: picture, hidden: false },
    });
    const view = toRoutes(leastSite(page), NOW, SITE_URL).routes.find(({ path }) => path === '/p/')?.view;
    const had = toMediaFiles(view ? [view] : []).map(({ path }) => path);
    expect([...filesOfEntry('page', { ...page })].sort()).toEqual([...new Set(had)].sort());
  });
});
