import { describe, expect, it } from 'vitest';
import { anFaq, aPage, aResource, block, paragraph, SITE_URL, settings } from '../fixtures/documents.ts';
import { build, NOW, routeAt } from '../fixtures/site.ts';
import { toRoutes } from './to-routes.ts';

const faqList = (...ids: string[]) =>
  block('FaqList', 'faqList', { show: 'chosen', faqs: ids.map((documentId) => ({ documentId })) });
const allFaqs = block('FaqList', 'faqList', { show: 'all', faqs: [] });

describe('blocks', () => {
  it('show the chosen FAQs in their order, without those that are not published', () => {
    const site = build(
      aPage('p', { slug: 'faqs', blocks: [faqList('two', 'gone', 'one')] }),
      anFaq('one', { question: 'One?', slug: 'one' }),
      anFaq('two', { question: 'Two?', slug: 'two' }),
    );
    expect(routeAt(site, '/faqs/')?.view.blocks).toMatchObject([
      { groups: [{ topic: null, faqs: [{ question: 'Two?' }, { question: 'One?' }] }] },
    ]);
  });

  it('are left out when they only link to a page that is taken down, which stops nothing else', () => {
    const blocks = [
      block('ActionLink', 'actionLink', { text: 'Go', page: { documentId: 'gone' } }),
      block('ActionLink', 'actionLink', { text: 'Stay', page: null, address: '/a/' }),
    ];
    const { routes } = build(aPage('a', { slug: 'a', blocks }));
    expect(routes.find(({ path }) => path === '/a/')?.view.blocks).toMatchObject([{ text: 'Stay' }]);
  });

  it('are known by where they are written, also below one that has nothing to show', () => {
    const text = block('Text', 'text', { body: paragraph('Words.') });
    const site = build(aPage('p', { slug: 'p', blocks: [text, faqList('gone'), text] }));
    expect(routeAt(site, '/p/')?.blockPaths).toEqual(['blocks.0', 'blocks.2']);
  });

  it('show an address that is a number no telephone understands as words alone', () => {
    const unclear = 'tel:0300 123';
    const blocks = [
      block('ActionLink', 'actionLink', { text: 'Call', page: null, address: unclear }),
      block('Resources', 'resources', { show: 'all', resources: [] }),
    ];
    const resource = aResource('r', { address: unclear });
    expect(routeAt(build(aPage('a', { slug: 'a', blocks }), resource), '/a/')?.view.blocks).toMatchObject([
      { text: 'Call', href: null },
      { resources: [{ title: 'A booklet', address: null }] },
    ]);
  });

  it('are left out when none of the chosen FAQs is published, and never show all instead', () => {
    const site = build(aPage('p', { slug: 'faqs', blocks: [faqList('gone')] }), anFaq('one'));
    expect(routeAt(site, '/faqs/')?.view.blocks).toEqual([]);
    expect(routeAt(site, '/faqs/')?.documents).toEqual([{ type: 'page', id: 'p' }]);
  });

  it('are left out when they have nothing to say, so that no heading stands above nothing', () => {
    const contact = block('ContactDetails', 'contactDetails', { heading: 'The service' });
    const cards = block('PageCards', 'pageCards', { heading: 'See also', pages: [{ documentId: 'gone' }] });
    expect(routeAt(build(aPage('p', { blocks: [contact, cards] })), '/a-page/')?.view.blocks).toEqual([]);
    const reachable = toRoutes(
      [
        settings('s', { phone: '01234 567890' }),
        aPage('home', { slug: 'home' }),
        aPage('p', { blocks: [contact] }),
      ],
      NOW,
      SITE_URL,
    );
    expect(routeAt(reachable, '/a-page/')?.view.blocks).toMatchObject([{ block: 'contact-details' }]);
  });

  it('show FAQs of topics that look alike under one heading, written as most of them have it', () => {
    const topics = ['Getting here', 'getting\u00A0here ', 'Getting\u200B here', 'Getting here', null];
    const faqs = topics.map((topic, at) => anFaq(`${at}`, { question: `${at}?`, slug: `q${at}`, topic }));
    const site = build(aPage('p', { slug: 'faqs', blocks: [allFaqs] }), ...faqs);
    expect(routeAt(site, '/faqs/')?.view.blocks).toMatchObject([
      {
        groups: [
          { topic: 'Getting here', faqs: { length: 4 } },
          { topic: null, faqs: { length: 1 } },
        ],
      },
    ]);
  });

  it('show lists in the order in which people look for something', () => {
    const questions = ['zoo?', 'Éclair?', 'apple?', 'Step 10?', 'Step 9?', 'Zebra?'];
    const faqs = questions.map((question, at) => anFaq(`${at}`, { question, slug: `q${at}` }));
    const site = build(aPage('p', { slug: 'faqs', blocks: [allFaqs] }), ...faqs);
    expect(routeAt(site, '/faqs/')?.view.blocks).toMatchObject([
      {
        groups: [
          {
            faqs: ['apple?', 'Éclair?', 'Step 9?', 'Step 10?', 'Zebra?', 'zoo?'].map((question) => ({
              question,
            })),
          },
        ],
      },
    ]);
  });

  it('show all FAQs by topic, those without a topic last', () => {
    const site = build(
      aPage('p', { slug: 'faqs', blocks: [allFaqs] }),
      anFaq('a', { question: 'A?', slug: 'a', topic: 'Work' }),
      anFaq('b', { question: 'B?', slug: 'b' }),
      anFaq('c', { question: 'C?', slug: 'c', topic: 'Home', order: 2 }),
      anFaq('d', { question: 'D?', slug: 'd', topic: 'Home', order: 1 }),
    );
    const [list] = routeAt(site, '/faqs/')?.view.blocks ?? [];
    const groups = list?.block === 'faq-list' ? list.groups : [];
    expect(groups.map(({ topic, faqs }) => [topic, ...faqs.map(({ question }) => question)])).toEqual([
      ['Home', 'D?', 'C?'],
      ['Work', 'A?'],
      [null, 'B?'],
    ]);
  });

  it('show the pages below when page cards name none', () => {
    const cards = block('PageCards', 'pageCards', { pages: [] });
    const site = build(
      aPage('top', { slug: 'top', blocks: [cards] }),
      aPage('child', { title: 'Child', slug: 'child', parent: { documentId: 'top' } }),
    );
    expect(routeAt(site, '/top/')?.view.blocks).toMatchObject([
      { cards: [{ title: 'Child', href: '/top/child/' }] },
    ]);
  });
});
