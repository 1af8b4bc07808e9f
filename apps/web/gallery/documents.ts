import type { Document } from '@pain/schema';
import {
  anAlert,
  anFaq,
  aPage,
  aResource,
  aTeamRole,
  aTestimonial,
  paragraph,
  SITE_URL,
  settings,
} from '../src/fixtures/documents.ts';
import { exampleBlocks } from '../src/fixtures/examples.ts';
import { picture } from '../src/fixtures/files.ts';
import { type Site, toRoutes } from '../src/routes/to-routes.ts';
import { enormous, hostile } from './hostile.ts';
import { outline, withHeadings } from './outline.ts';

const NOW = new Date('2026-11-23T12:00:00.000Z');
const REVIEW = { lastReviewed: '2026-11-01', nextDue: '2029-11-01', reviewer: 'The team' };

/** The pages of the gallery, made by the same code from the same schema as the public site. */
export function gallerySite(): Site {
  return toRoutes(documents(), NOW, SITE_URL);
}

function documents(): Document[] {
  const others = otherDocuments();
  const everyBlock = aPage('gallery', {
    title: 'Every block',
    slug: 'gallery',
    review: REVIEW,
    navigationOrder: 1,
    blocks: exampleBlocks(others),
  });
  return [everyBlock, ...others];
}

/** The first two of each type are those that examples point to. */
function otherDocuments(): Document[] {
  const footerLinks = [{ text: 'Hostile input', page: { documentId: 'hostile' }, address: null }];
  return [
    settings('settings', {
      homePage: { documentId: 'gallery' },
      feedbackPage: { documentId: 'least' },
      phone: '0300 123 4567',
      email: 'pain.team@example.nhs.uk',
      postalAddress: 'The Hospital\nHigh Street\nGloucester',
      openingTimes: 'Monday to Friday, 9am to 4pm',
      footerText: 'This website does not replace the advice of the people who treat you.',
      footerLinks,
    }),
    aPage('least', {
      title: 'A page without blocks',
      slug: 'least',
      parent: { documentId: 'hostile' },
      blocks: [],
    }),
    aPage('hostile', hostile),
    aPage('enormous', enormous),
    aPage('outline', outline),
    aPage('long', {
      title: 'A page below',
      slug: 'below',
      parent: { documentId: 'hostile' },
      navigationOrder: 2,
    }),
    anFaq('faq-1', { question: 'How long is the programme?', slug: 'how-long', topic: 'The programme' }),
    anFaq('faq-2', { question: 'Do I have to talk about myself?', slug: 'talking', topic: 'The programme' }),
    anFaq('faq-3', { question: 'How do I get referred?', slug: 'referred', topic: 'Referral' }),
    anFaq('faq-4', { question: 'A question without a topic?', slug: 'no-topic' }),
    aTeamRole('role-1', { profession: 'Physiotherapist', photo: picture }),
    aTeamRole('role-2', { profession: 'Psychologist' }),
    aTeamRole('role-3', { profession: 'Nurse', whatTheyDo: withHeadings }),
    aTestimonial('t-1', {
      title: 'A quote',
      slug: 'a-quote',
      kind: 'quote',
      quote: 'It helped me.\nA lot.',
      example: true,
      attribution: 'Attended in 2024',
    }),
    aTestimonial('t-2', { title: 'A letter', slug: 'a-letter', kind: 'letter', example: true }),
    aResource('r-1', {
      title: 'A booklet',
      cover: picture,
      publisher: 'The Society',
      address: 'https://www.example.org/',
    }),
    aResource('r-2', { title: 'A page of ours', page: { documentId: 'gallery' } }),
    anAlert('a-1', {
      heading: 'Sessions are moved',
      severity: 'information',
      where: 'pages',
      pages: [{ documentId: 'gallery' }],
    }),
    anAlert('a-2', {
      heading: 'No lift today',
      severity: 'warning',
      where: 'pages',
      pages: [{ documentId: 'gallery' }],
    }),
    anAlert('a-3', {
      heading: 'The hospital is closed',
      severity: 'urgent',
      message: paragraph('Stay at home.'),
      where: 'pages',
      pages: [{ documentId: 'gallery' }],
    }),
  ];
}
