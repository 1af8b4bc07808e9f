import { TO_COMPLETE } from '../../features/launch-checklist/server/find-points';
import { NOT_YET_REVIEWED } from '../../features/workflow/server/review/find-never-reviewed';
import type { Entry } from '../input';
import { p, ul } from '../rich-text';

export const referral: Entry<'page'> = {
  title: 'How to get referred',
  slug: 'referral',
  navigationLabel: 'Referral',
  navigationOrder: 1,
  summary: 'How people come to the Pain Self-Management Service, and what happens next.',
  review: NOT_YET_REVIEWED,
  blocks: [
    {
      block: 'text',
      body: [
        p(
          'A health professional refers you to the service. Talk to the person who treats you for your pain.',
        ),
        p('They can read our page for referrers.'),
      ],
    },
    {
      block: 'action-link',
      text: 'Read the information for referrers',
      page: { ref: 'page', key: 'referrers' },
    },
    {
      block: 'care-card',
      level: 'non-urgent',
      heading: 'Talk to the person who treats you if:',
      body: [ul('you have pain that does not go away', 'you want to learn ways to manage it')],
    },
    { block: 'page-cards', heading: 'More about referral' },
  ],
};

export const referrers: Entry<'page'> = {
  title: 'Information for referrers',
  slug: 'information-for-referrers',
  parent: { ref: 'page', key: 'referral' },
  summary: 'For health professionals who want to refer somebody to the Pain Self-Management Service.',
  review: NOT_YET_REVIEWED,
  blocks: [
    {
      block: 'text',
      body: [
        p('The service helps people with chronic pain to manage it. It works mainly in groups.'),
        p(
          'People whom you refer are usually offered an introduction session, and then a one-to-one appointment.',
        ),
      ],
    },
    {
      block: 'facts',
      heading: 'What the service offers',
      facts: [
        { label: 'Introduction session', value: 'The team, its approach and its services' },
        {
          label: 'One-to-one appointment',
          value: 'The person’s own pain problem, and how the team can best help',
        },
        {
          label: 'Programme',
          value: '8 weekly sessions of 2½ to 3 hours in a group\nA follow-up about 10 weeks after the last',
        },
        { label: 'Individual sessions', value: 'With one member of the team, for particular advice' },
        { label: 'Pain Plan', value: 'A workbook and CD, with support from staff' },
      ],
    },
    {
      block: 'warning-callout',
      heading: TO_COMPLETE,
      body: [p('Where to send a referral, and what it must contain, is not known from the old website.')],
    },
  ],
};

export const afterReferral: Entry<'page'> = {
  title: 'What happens after a referral',
  slug: 'after-referral',
  navigationLabel: 'After a referral',
  navigationOrder: 2,
  summary: 'The introduction session, your one-to-one appointment and what may follow.',
  review: NOT_YET_REVIEWED,
  blocks: [
    {
      block: 'steps',
      steps: [
        {
          heading: 'Introduction session',
          body: [
            p(
              'You are usually offered this session first. It introduces you to the team and to the way we work.',
            ),
            p('You also get more information about the services we offer.'),
          ],
        },
        {
          heading: 'One-to-one appointment',
          body: [
            p('The team learns more about your own pain problem, and how we can best help you cope with it.'),
            p('Together we try to work out the best way to help you manage your pain.'),
          ],
        },
        {
          heading: 'The way that suits you',
          body: [
            p('Most people are invited to the [Pain Self-Management Programme](/programme/).'),
            p(
              'For some people [individual sessions](/after-referral/individual-sessions/) or the [Pain Plan](/pain-plan/) are better.',
            ),
          ],
        },
      ],
    },
    {
      block: 'faq-list',
      heading: 'Questions about the first steps',
      show: 'chosen',
      faqs: [
        { ref: 'faq', key: 'introduction' },
        { ref: 'faq', key: 'appointment' },
      ],
    },
  ],
};
