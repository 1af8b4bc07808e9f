import { EXAMPLES, TO_COMPLETE } from '../../features/launch-checklist/server/find-points';
import { NOT_YET_REVIEWED } from '../../features/workflow/server/review/find-never-reviewed';
import type { Entry } from '../input';
import { p, ul } from '../rich-text';

export const team: Entry<'page'> = {
  title: 'Our team',
  slug: 'team',
  navigationLabel: 'Our team',
  navigationOrder: 4,
  summary: 'The four professions in the team and how each of them can help you.',
  review: NOT_YET_REVIEWED,
  blocks: [
    {
      block: 'text',
      body: [
        p(
          'Four professionals run the programme. Each gives information, support and advice on different aspects of long-term pain.',
        ),
      ],
    },
    { block: 'team-roles', show: 'all' },
  ],
};

export const individual: Entry<'page'> = {
  title: 'Individual sessions',
  slug: 'individual-sessions',
  parent: { ref: 'page', key: 'afterReferral' },
  summary: 'One-to-one sessions with a member of the team, for particular advice.',
  review: NOT_YET_REVIEWED,
  blocks: [
    {
      block: 'text',
      body: [
        p('Sometimes the best option is a one-to-one session with one member of the team.'),
        p('This is usually when you could benefit from particular advice.'),
      ],
    },
    {
      block: 'expander',
      summary: 'An example: managing your medicines',
      body: [p('You may meet the nurse to talk about how to manage your medicines more effectively.')],
    },
  ],
};

export const mindfulness: Entry<'page'> = {
  title: 'Mindfulness',
  slug: 'mindfulness',
  summary: 'How mindfulness can help you cope with pain, and what it asks of you.',
  review: NOT_YET_REVIEWED,
  blocks: [
    { block: 'image', image: { file: 'relaxation.webp' } },
    {
      block: 'text',
      body: [
        p('Mindfulness can help you cope with pain and with difficulties in life.'),
        p(
          'It does not try to take away what is uncomfortable. It helps you relate to it in a more helpful way.',
        ),
      ],
    },
    {
      block: 'warning-callout',
      heading: 'It is not a miracle cure',
      body: [
        p(
          'Mindfulness training needs a strong and determined commitment. You meditate every day. It is gentle, but it takes rigorous discipline.',
        ),
      ],
    },
    {
      block: 'text',
      body: [
        p('Mindfulness:'),
        ul(
          'is not a cure for pain',
          'is a practice for every day',
          'helps you relate differently to difficulty',
        ),
      ],
    },
  ],
};

export const painPlan: Entry<'page'> = {
  title: 'The Pain Plan',
  slug: 'pain-plan',
  summary: 'A workbook and CD that guide you through learning to manage your pain.',
  review: NOT_YET_REVIEWED,
  blocks: [
    { block: 'image', image: { file: 'pain-plan.webp' } },
    {
      block: 'text',
      body: [
        p('Some people are offered a self-management workbook called the Pain Plan. It is a book with a CD.'),
        p('It guides you through learning to manage your pain.'),
        p('You can work through it with support from a member of staff.'),
      ],
    },
  ],
};

export const resourcesPage: Entry<'page'> = {
  title: 'Booklets and other resources',
  slug: 'resources',
  navigationLabel: 'Resources',
  navigationOrder: 6,
  summary: 'Things to read and to work through, by us and by others.',
  review: NOT_YET_REVIEWED,
  blocks: [{ block: 'resources', show: 'all' }],
};

export const faqsPage: Entry<'page'> = {
  title: 'Questions and answers',
  slug: 'faqs',
  navigationLabel: 'Questions',
  navigationOrder: 5,
  summary: 'What people ask about referral, the programme and the other ways we can help.',
  review: NOT_YET_REVIEWED,
  blocks: [{ block: 'faq-list', show: 'all' }],
};

export const testimonialsPage: Entry<'page'> = {
  title: 'What people say about the programme',
  slug: 'testimonials',
  parent: { ref: 'page', key: 'programme' },
  summary: 'Encouragement for those who are thinking about joining the programme.',
  blocks: [
    {
      block: 'inset-text',
      body: [
        p(
          `**${EXAMPLES}** They are a draft for the service to replace. We show the words of patients only when they have agreed.`,
        ),
      ],
    },
    { block: 'testimonials', show: 'all' },
    {
      block: 'warning-callout',
      heading: TO_COMPLETE,
      body: [
        p(
          'The old website linked to a video of interviews. The people in it attended a similar programme in London.',
        ),
        p('The hospital can show it here again if it may use it.'),
      ],
    },
  ],
};
