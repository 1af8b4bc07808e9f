import { NOT_YET_REVIEWED } from '../../features/workflow/server/review/find-never-reviewed';
import type { Entry } from '../input';
import { p } from '../rich-text';

export const home: Entry<'page'> = {
  title: 'Pain Self-Management Service',
  slug: 'home',
  summary: 'We help people with long-term pain learn how to manage it and live better with it.',
  review: NOT_YET_REVIEWED,
  blocks: [
    { block: 'image', image: { file: 'group.webp' } },
    {
      block: 'text',
      body: [
        p('A health professional refers you to us. We usually start with a session where you meet the team.'),
        p(
          'Most people then join a programme of weekly group sessions. Some people see one of us on their own.',
        ),
      ],
    },
    { block: 'action-link', text: 'Find out how to get referred', page: { ref: 'page', key: 'referral' } },
    {
      block: 'page-cards',
      heading: 'How we can help',
      pages: [
        { ref: 'page', key: 'afterReferral' },
        { ref: 'page', key: 'programme' },
        { ref: 'page', key: 'individual' },
        { ref: 'page', key: 'mindfulness' },
        { ref: 'page', key: 'painPlan' },
        { ref: 'page', key: 'testimonials' },
      ],
    },
    {
      block: 'faq-list',
      heading: 'Questions people ask first',
      show: 'chosen',
      faqs: [
        { ref: 'faq', key: 'howReferred' },
        { ref: 'faq', key: 'length' },
        { ref: 'faq', key: 'talking' },
      ],
    },
    { block: 'action-link', text: 'Read all questions and answers', page: { ref: 'page', key: 'faqs' } },
  ],
};
