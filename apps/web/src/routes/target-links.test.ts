import type { Document } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anFaq, aPage, aRedirect, aResource, aTestimonial, block } from '../fixtures/documents.ts';
import { plan } from '../fixtures/files.ts';
import { build, routeAt } from '../fixtures/site.ts';

const link = (url: string, target?: object) => [
  {
    type: 'paragraph',
    children: [{ type: 'link', url, target, children: [{ type: 'text', text: 'Read on' }] }],
  },
];
const from = (url: string, target?: object) =>
  aPage('from', { slug: 'from', blocks: [block('Text', 'text', { body: link(url, target) })] });
/** Where the link on the page leads, with all that the page shows of it. */
const linkOn = (path: string, ...documents: Document[]) => {
  const text = JSON.stringify(routeAt(build(...documents), path)?.view.blocks);
  return /\{"type":"link".*?"children"/.exec(text)?.[0].slice(0, -'"children"'.length);
};
const shown = (...documents: Document[]) => linkOn('/from/', ...documents);
const leadsTo = (url: string) => `{"type":"link","url":"${url}",`;
const page = { type: 'page', id: 'p1' };
const faqs = (id: string, slug: string) =>
  aPage(id, { slug, blocks: [block('FaqList', 'faqList', { heading: null, show: 'all', faqs: [] })] });

describe('a link that keeps what it leads to', () => {
  it('leads to where that page is now, without a redirect, also when another one is at its old address', () => {
    const moved = aPage('p1', { slug: 'programme' });
    expect(shown(from('/old/', page), moved)).toBe(leadsTo('/programme/'));
    expect(shown(from('/old/', page), moved, aPage('p2', { slug: 'old' }))).toBe(leadsTo('/programme/'));
    const below = aPage('p1', { slug: 'programme', parent: { documentId: 'p2' } });
    expect(shown(from('/old/', page), below, aPage('p2', { slug: 'help' }))).toBe(
      leadsTo('/help/programme/'),
    );
  });

  it('keeps the part of the page', () => {
    const moved = aPage('p1', { slug: 'programme' });
    expect(shown(from('/old/#pacing', { ...page, part: 'pacing' }), moved)).toBe(
      leadsTo('/programme/#pacing'),
    );
  });

  it('leads to its old address as long as that page is not on the website', () => {
    expect(shown(from('/old/', page))).toBe(leadsTo('/old/'));
    expect(shown(from('/OLD', page), aPage('p2', { slug: 'old' }))).toBe(leadsTo('/old/'));
  });

  it('leads to a question on the page that it was on, wherever that is now, and else on the first that lists it', () => {
    const question = anFaq('q1', { slug: 'how-long' });
    const target = { type: 'faq', id: 'q1' };
    const both = [faqs('l1', 'advice'), faqs('l2', 'zebra'), question];
    expect(shown(from('/zebra/#how', target), ...both)).toBe(leadsTo('/zebra/#how-long'));
    const redirect = aRedirect('r', { from: '/yak/', to: '/zebra/' });
    expect(shown(from('/yak/#how', target), ...both, redirect)).toBe(leadsTo('/zebra/#how-long'));
    expect(shown(from('/gone/#how', target), ...both)).toBe(leadsTo('/advice/#how-long'));
    expect(shown(from('/gone/#how', target), question)).toBe(leadsTo('/gone/#how'));
  });

  it('leads to that question, also where the page has another part of that name', () => {
    const story = aTestimonial('t1', { slug: 'how-long', example: true });
    const stories = block('Testimonials', 'testimonials', { heading: null, show: 'all', testimonials: [] });
    const list = block('FaqList', 'faqList', { heading: null, show: 'all', faqs: [] });
    const lists = aPage('l1', { slug: 'advice', blocks: [stories, list] });
    const all = [lists, story, anFaq('q1', { slug: 'how-long' }), anFaq('q2', { slug: 'contents' })];
    const linked = (id: string) => shown(from('/advice/', { type: 'faq', id }), ...all);
    expect(linked('q1')).toBe(leadsTo('/advice/#how-long-1'));
    expect(linked('q2')).toBe(leadsTo('/advice/#contents-1'));
    const anchors = JSON.stringify(routeAt(build(...all), '/advice/')?.view.blocks).match(
      /"anchor":"[^"]+"/g,
    );
    expect(anchors).toEqual(expect.arrayContaining(['"anchor":"how-long-1"', '"anchor":"contents-1"']));
  });

  it('leads to the page of a resource, else to its website, else to its file where a page shows it', () => {
    const target = { type: 'resource', id: 'r1' };
    const resource = (fields: object) => aResource('r1', { ...fields });
    const list = block('Resources', 'resources', { heading: null, show: 'all', resources: [] });
    const lists = aPage('l1', { slug: 'list', blocks: [list] });
    const moved = aPage('p1', { slug: 'programme' });
    const address = 'https://www.nhs.uk/pain/';
    const whole = { page: { documentId: 'p1' }, address, file: plan };
    expect(shown(from('/x/', target), resource(whole), moved)).toBe(leadsTo('/programme/'));
    expect(shown(from('/x/', target), resource(whole))).toBe(leadsTo(address));
    expect(shown(from('/x/', target), resource({ file: plan }), lists)).toMatch(
      /"\/media\/f1-\w+\/a-booklet\.pdf"/,
    );
    expect(shown(from('/x/', target), resource({ file: plan }))).toBe(leadsTo('/x/'));
  });

  it('leads to a file by the address that it has now, where a page shows it', () => {
    const lists = aPage('l1', {
      slug: 'list',
      blocks: [block('Resources', 'resources', { heading: null, show: 'all', resources: [] })],
    });
    const target = { type: 'file', id: 'f1' };
    const replaced = aResource('r1', { file: { ...plan, url: '/uploads/plan-2.pdf' } });
    expect(shown(from('/media/f1-0/plan.pdf', target), replaced, lists)).toMatch(/"\/media\/f1-(?!0)\w+\//);
    expect(shown(from('/media/f1-0/plan.pdf', target), replaced)).toBe(leadsTo('/media/f1-0/plan.pdf'));
  });

  it('is shown as one that keeps its address alone, so that no page changes when it is kept', () => {
    const moved = aPage('p1', { slug: 'programme' });
    const digest = (target?: object) => routeAt(build(from('/programme/', target), moved), '/from/')?.digest;
    expect(digest(page)).toBe(digest());
  });

  it('changes its page when what it leads to moves, and only then', () => {
    const linking = from('/old/', page);
    const digest = (slug: string, title = 'A page') =>
      routeAt(build(linking, aPage('p1', { slug, title })), '/from/')?.digest;
    expect(digest('programme', 'Another')).toBe(digest('programme'));
    expect(digest('programme')).not.toBe(digest('plan'));
    expect(digest('plan')).toBe(digest('plan'));
  });
});

const SLUGS = ['advice', 'help', 'pacing', 'programme', 'team', 'yoga'];
/** Of each page: its address, and which of those before it is above it. */
const tree = fc.array(fc.record({ slug: fc.constantFrom(...SLUGS), above: fc.option(fc.nat({ max: 9 })) }), {
  minLength: 1,
  maxLength: 8,
});
type Tree = readonly { slug: string; above: number | null }[];

const idOf = (at: number) => `p${at}`;
/** Numbers keep addresses apart. */
const slugOf = ({ slug }: Tree[number], at: number) => `${slug}-${at}`;
const parentOf = ({ above }: Tree[number], at: number) => (above === null || at === 0 ? null : above % at);
function pathOf(pages: Tree, at: number): string {
  const [page] = pages.slice(at);
  if (!page) return '/';
  const parent = parentOf(page, at);
  return `${parent === null ? '/' : pathOf(pages, parent)}${slugOf(page, at)}/`;
}

describe('in any tree of pages, however they are renamed and moved', () => {
  it('each link that keeps what it leads to leads to its present address', () => {
    fc.assert(
      fc.property(tree, tree, (before, after) => {
        const now = before.map((page, at) => after[at] ?? page);
        const pages = now.map((page, at) => {
          const parent = parentOf(page, at);
          const next = (at + 1) % now.length;
          const body = link(pathOf(before, next), { type: 'page', id: idOf(next) });
          return aPage(idOf(at), {
            slug: slugOf(page, at),
            parent: parent === null ? null : { documentId: idOf(parent) },
            blocks: [block('Text', 'text', { body })],
          });
        });
        for (const at of now.keys())
          expect(linkOn(pathOf(now, at), ...pages)).toBe(leadsTo(pathOf(now, (at + 1) % now.length)));
      }),
    );
  });
});
