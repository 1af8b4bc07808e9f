import type { Document } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { anFaq, aPage, block, leastSite, paragraph, SITE_URL } from '../fixtures/documents.ts';
import { findProblems } from '../fixtures/schema-org.ts';
import { toRoutes } from '../routes/to-routes.ts';
import { toScriptText, toStructuredData } from './to-structured-data.ts';

const faqPage = aPage('faqs', {
  title: 'Questions',
  slug: 'questions',
  review: { lastReviewed: '2026-11-01', nextDue: '2029-11-01', reviewer: 'The team' },
  blocks: [block('FaqList', 'faqList', { heading: null, show: 'all', faqs: [] })],
});
const { routes } = toRoutes(
  leastSite(faqPage, anFaq('why', { answer: paragraph('Because </script> of it.') })),
  new Date(),
  SITE_URL,
);

function dataOf(path: string) {
  const route = routes.find((candidate) => candidate.path === path);
  if (!route) throw new Error(`There is no page at ${path}.`);
  return toStructuredData(route.view);
}

describe('the structured data of a page', () => {
  it('says what kind of page it is, when it was reviewed, where it stands and what it answers', () => {
    expect(dataOf('/questions/')).toMatchInlineSnapshot(`
      {
        "@context": "https://schema.org",
        "@graph": [
          {
            "@id": "https://pain.example.org/#organisation",
            "@type": "MedicalOrganization",
            "name": "Pain Self-Management Service",
            "parentOrganization": {
              "@type": "MedicalOrganization",
              "name": "The Hospital",
            },
            "url": "https://pain.example.org/",
          },
          {
            "@id": "https://pain.example.org/questions/",
            "@type": "MedicalWebPage",
            "dateModified": "2026-11-01T09:00:00.000Z",
            "description": "What it says.",
            "inLanguage": "en-GB",
            "lastReviewed": "2026-11-01",
            "name": "Questions",
            "publisher": {
              "@id": "https://pain.example.org/#organisation",
            },
            "url": "https://pain.example.org/questions/",
          },
          {
            "@id": "https://pain.example.org/questions/#questions",
            "@type": "FAQPage",
            "mainEntity": [
              {
                "@type": "Question",
                "acceptedAnswer": {
                  "@type": "Answer",
                  "text": "Because </script> of it.",
                },
                "name": "Why?",
              },
            ],
          },
          {
            "@type": "BreadcrumbList",
            "itemListElement": [
              {
                "@type": "ListItem",
                "item": {
                  "@id": "https://pain.example.org/",
                },
                "name": "Home",
                "position": 1,
              },
              {
                "@type": "ListItem",
                "item": {
                  "@id": "https://pain.example.org/questions/",
                },
                "name": "Questions",
                "position": 2,
              },
            ],
          },
        ],
      }
    `);
  });

  it('has the postal address in one line, without its blank lines', () => {
    const [settings, ...pages] = leastSite();
    const postalAddress = '1 High Street\n\nLondon';
    const documents = [{ ...settings, postalAddress }, ...pages] as Document[];
    const [home] = toRoutes(documents, new Date(), SITE_URL).routes;
    expect(home && toStructuredData(home.view)['@graph'][0]).toMatchObject({
      address: '1 High Street, London',
    });
  });

  it.each(['/', '/questions/'])('is in the vocabulary of schema.org at %s', (path) => {
    expect(findProblems(dataOf(path)['@graph'])).toEqual([]);
  });

  it('is refused by that vocabulary when a property or a type is wrong', () => {
    expect(findProblems([{ '@type': 'MedicalWebPage', heading: 'x' }, { '@type': 'NoSuchType' }])).toEqual([
      '/0: MedicalWebPage has no property heading',
      '/1: there is no type NoSuchType',
    ]);
  });

  it('cannot be ended by a text', () => {
    expect(toScriptText(dataOf('/questions/'))).not.toContain('</script');
  });

  it.each([
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['0300 123 4567 ext. 12 or 111', '+443001234567'],
    ['111', '111'],
    ['NHS 111 or 020 7946 0000', '+442079460000'],
    ['Ward 111: 020 7946 0000', '+442079460000'],
    ['Fax 020 7946 0001, tel 020 7946 0000', '+442079460000'],
    ['0800 (freephone) 123 456', undefined],
    [null, undefined],
  ])('says the phone number %s as machines dial it', (phone, telephone) => {
    const [route] = routes;
    if (!route) throw new Error('There is no page.');
    const contact = {
      ...route.view.site.contact,
      phone,
      postalAddress: 'The Hospital,\nHigh Street,\nGloucester',
    };
    const graph = toStructuredData({ ...route.view, site: { ...route.view.site, contact } });
    expect(graph['@graph'][0]).toHaveProperty('address', 'The Hospital, High Street, Gloucester');
    expect(JSON.parse(toScriptText(graph))['@graph'][0].telephone).toBe(telephone);
  });
});
