import { describe, expect, it } from 'vitest';
import { anFaq, aPage, block, leastSite, paragraph, SITE_URL } from '../fixtures/documents.ts';
import { toRoutes } from './to-routes.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const heading = (text: string, level = 2) => ({ type: 'heading', level, children: [{ type: 'text', text }] });
const text = (...nodes: object[]) => block('Text', 'text', { body: nodes });

function viewOf(blocks: object[], ...more: Parameters<typeof leastSite>) {
  const { routes } = toRoutes(leastSite(aPage('p', { slug: 'p', blocks }), ...more), NOW, SITE_URL);
  const route = routes.find(({ path }) => path === '/p/');
  if (!route) throw new Error('There is no page at /p/.');
  return route.view;
}

describe('the sections of a page', () => {
  it('are listed on a page of four and more', () => {
    const four = ['One', 'Two', 'Three', 'Four'].map((word) => heading(word));
    expect(viewOf([text(...four)]).contents.map(({ href }) => href)).toEqual([
      '#one',
      '#two',
      '#three',
      '#four',
    ]);
    expect(viewOf([text(...four.slice(1))]).contents).toEqual([]);
  });

  it('have different anchors under the same heading, and none takes an anchor of the frame', () => {
    const blocks = [text(heading('Pain'), heading('Pain'), heading('Search'), heading('痛み'))];
    expect(viewOf(blocks).contents.map(({ href }) => href)).toEqual([
      '#pain',
      '#pain-1',
      '#search-1',
      '#痛み',
    ]);
  });

  it('have addresses that differ in what people see where their headings look alike', () => {
    const blocks = [
      text(heading('Your plan'), heading('your\u00A0plan '), heading('Your\u200B plan'), heading('\u200B!')),
    ];
    expect(viewOf(blocks).contents.map(({ href }) => href)).toEqual([
      '#your-plan',
      '#your-plan-1',
      '#your-plan-2',
      '#section',
    ]);
  });

  it('are those of the page itself, not of what stands below them', () => {
    const parts = [heading('A'), heading('B', 3), heading('C'), heading('D'), heading('E')];
    expect(viewOf([text(...parts)]).contents.map(({ text }) => text)).toEqual(['A', 'C', 'D', 'E']);
  });

  it('leave the anchors of questions as editors gave them', () => {
    const faqList = block('FaqList', 'faqList', { heading: null, show: 'all', faqs: [] });
    const view = viewOf([text(heading('Why')), faqList], anFaq('f', { slug: 'why', topic: 'Why' }));
    expect(view.blocks).toMatchObject([
      { body: [{ anchor: 'why-1' }] },
      { groups: [{ anchor: 'why-2', faqs: [{ anchor: 'why' }] }] },
    ]);
  });

  it('give a question that a page shows twice two anchors', () => {
    const faqList = block('FaqList', 'faqList', {
      heading: 'Questions',
      show: 'chosen',
      faqs: [{ documentId: 'f' }],
    });
    const anchors = viewOf(
      [faqList, faqList],
      anFaq('f', { slug: 'why', answer: paragraph('x') }),
    ).blocks.flatMap((shown) => (shown.block === 'faq-list' ? shown.groups[0]?.faqs[0]?.anchor : []));
    expect(anchors).toEqual(['why', 'why-1']);
  });
});

describe('the headings that staff write', () => {
  const levelsIn = (...blocks: object[]) =>
    viewOf(blocks, anFaq('f', { slug: 'why', topic: 'Costs' })).blocks.flatMap((shown) =>
      'body' in shown && Array.isArray(shown.body)
        ? shown.body.flatMap((node) => (node.type === 'heading' ? node.level : []))
        : [],
    );
  const callout = block('WarningCallout', 'warningCallout', { heading: 'Important', body: paragraph('x') });
  const faqs = (title: string | null) =>
    block('FaqList', 'faqList', { heading: title, show: 'all', faqs: [] });

  it('go on from those that blocks have by themselves', () => {
    expect(levelsIn(callout, text(heading('Below', 3)))).toEqual([3]);
    expect(levelsIn(text(heading('A'), heading('B', 3)), callout, text(heading('C', 4)))).toEqual([2, 3, 3]);
    expect(levelsIn(faqs('Questions'), text(heading('Below a topic', 4)))).toEqual([4]);
    expect(levelsIn(faqs(null), text(heading('Below a topic', 4)))).toEqual([3]);
  });

  it('leave out no level in an inset text either, which has no heading of its own', () => {
    const inset = block('InsetText', 'insetText', { body: [heading('Too deep', 4)] });
    expect(levelsIn(inset, text(heading('Below', 3)))).toEqual([2, 3]);
  });
});
