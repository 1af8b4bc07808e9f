import { plainText, readPhones } from '@pain/schema';
import type { BreadcrumbList, FAQPage, Graph, MedicalOrganization, Question, WebPage } from 'schema-dts';
import type { BlockViewNamed, PageView, SiteView } from '../routes/view.ts';

/**
 * What a page says to machines in the vocabulary of schema.org: who publishes it, where it stands, when it
 * was reviewed, and the questions that it answers.
 */
export function toStructuredData(view: PageView): Graph {
  const home = new URL(view.site.home);
  const url = new URL(view.path, home).href;
  const trail = view.breadcrumbs.length > 0 ? [toBreadcrumbs(view, home, url)] : [];
  return {
    '@context': 'https://schema.org',
    '@graph': [toOrganisation(view.site, home), toPage(view, home, url), ...toFaqPage(view, url), ...trail],
  };
}

/** A graph as the text of a `script` element, which no text of staff can end. */
export function toScriptText(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function organisationId(home: URL): string {
  return new URL('/#organisation', home).href;
}

function toOrganisation({ serviceName, organisation, contact }: SiteView, home: URL): MedicalOrganization {
  return {
    '@type': 'MedicalOrganization',
    '@id': organisationId(home),
    name: serviceName,
    url: home.href,
    parentOrganization: { '@type': 'MedicalOrganization', name: organisation },
    ...toTelephone(contact),
    ...(contact.postalAddress ? { address: toOneLine(contact.postalAddress) } : {}),
  };
}

/**
 * Machines dial what they get, so that they get only what is understood; and 111 is of another service where
 * there is a number of this one.
 */
function toTelephone({ phone }: SiteView['contact']): { telephone?: string } {
  const phones = readPhones(phone ?? '').flatMap(({ phone }) => phone ?? []);
  const own = phones.find(({ international }) => international !== null) ?? phones[0];
  return own ? { telephone: own.international ?? own.dial } : {};
}

/** Some write a comma at the end of each line. */
function toOneLine(address: string): string {
  return address
    .split('\n')
    .map((line) => line.replace(/[\s,]+$/, ''))
    .filter((line) => line !== '')
    .join(', ');
}

function toPage({ title, summary, lastModified, review }: PageView, home: URL, url: string): WebPage {
  const page = {
    '@id': url,
    url,
    name: title,
    description: summary,
    inLanguage: 'en-GB',
    dateModified: lastModified,
    publisher: { '@id': organisationId(home) },
  } as const;
  if (review === null) return { '@type': 'WebPage', ...page };
  return { '@type': 'MedicalWebPage', ...page, lastReviewed: review.lastReviewed };
}

function toFaqPage(view: PageView, url: string): FAQPage[] {
  const questions = questionsOf(view);
  return questions.length > 0
    ? [{ '@type': 'FAQPage', '@id': `${url}#questions`, mainEntity: questions }]
    : [];
}

function toBreadcrumbs({ breadcrumbs, title }: PageView, home: URL, url: string): BreadcrumbList {
  const above = breadcrumbs.map(({ text, href }) => ({
    name: text,
    item: { '@id': new URL(href, home).href },
  }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, { name: title, item: { '@id': url } }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step,
    })),
  };
}

function questionsOf({ blocks }: PageView): Question[] {
  return blocks
    .filter((block): block is BlockViewNamed<'faq-list'> => block.block === 'faq-list')
    .flatMap(({ groups }) => groups)
    .flatMap(({ faqs }) => faqs)
    .map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: plainText(answer) },
    }));
}
