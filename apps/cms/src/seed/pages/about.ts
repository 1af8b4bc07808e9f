import { TO_COMPLETE } from '../../features/launch-checklist/server/find-points';
import type { Entry } from '../input';
import { h2, p, ul } from '../rich-text';

export const contact: Entry<'page'> = {
  title: 'Contact us',
  slug: 'contact',
  navigationLabel: 'Contact',
  navigationOrder: 7,
  summary: 'How to reach the Pain Self-Management Service and the person who looks after this website.',
  blocks: [
    {
      block: 'care-card',
      level: 'immediate',
      heading: 'Call 999 or go to A&E now if:',
      body: [
        ul('you think that somebody’s life is at risk', 'you have sudden chest pain or difficulty breathing'),
      ],
    },
    {
      block: 'care-card',
      level: 'urgent',
      heading: 'Call 111 if:',
      body: [ul('you need medical help now, but it is not an emergency')],
    },
    { block: 'contact-details', heading: 'The service' },
    {
      block: 'warning-callout',
      heading: TO_COMPLETE,
      body: [
        p('The old website gave no phone number or postal address of the service.'),
        p('The webmaster’s email address began with “pain.webmaster”. The rest of it was cut off.'),
      ],
    },
    {
      block: 'text',
      body: [
        h2('This website'),
        p('The webmaster is Dr J G de Courcy, Consultant in Pain Medicine and Anaesthesia.'),
        p('Tell us if something on this website is wrong or hard to use.'),
        p('This website replaces a page that was last updated on 18 November 2015.'),
      ],
    },
  ],
};

export const privacy: Entry<'page'> = {
  title: 'Privacy',
  slug: 'privacy',
  summary: 'What this website knows about you, which is very little.',
  blocks: [
    {
      block: 'text',
      body: [
        p('You can read this website without telling us who you are.'),
        p(
          'It sets no cookies. It loads nothing from other companies. It has no forms that collect personal details.',
        ),
        p(
          'Like every web server, ours may keep a record of requests for a short time to keep the website safe.',
        ),
      ],
    },
    {
      block: 'warning-callout',
      heading: TO_COMPLETE,
      body: [p('How long server records are kept, and a link to the hospital’s privacy notice.')],
    },
  ],
};

export const cookies: Entry<'page'> = {
  title: 'Cookies',
  slug: 'cookies',
  summary: 'This website does not use cookies.',
  blocks: [
    {
      block: 'text',
      body: [
        p('Cookies are small files that a website saves on your phone, tablet or computer.'),
        p('We use none. We also save nothing else on your device.'),
      ],
    },
  ],
};

export const terms: Entry<'page'> = {
  title: 'Terms',
  slug: 'terms',
  summary: 'What you can expect from the information on this website.',
  blocks: [
    {
      block: 'text',
      body: [
        p(
          'The information on this website is general. It does not replace the advice of the people who treat you.',
        ),
        p('We link to other websites because they may help you. We are not responsible for what they say.'),
      ],
    },
    {
      block: 'warning-callout',
      heading: TO_COMPLETE,
      body: [p('The hospital’s own terms for its websites, such as copyright.')],
    },
  ],
};
