import type { Entry } from '../input';
import { h2, p, ul } from '../rich-text';

const TO_COMPLETE = 'For the hospital to complete';

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
      ],
    },
  ],
};

export const accessibility: Entry<'page'> = {
  title: 'Accessibility statement',
  slug: 'accessibility',
  summary: 'How accessible this website is, and what to do when something does not work for you.',
  blocks: [
    {
      block: 'text',
      body: [
        p('This statement applies to the website of the Pain Self-Management Service.'),
        p(
          'It is run by Gloucestershire Hospitals NHS Foundation Trust. We want as many people as possible to be able to use it.',
        ),
        p('You should be able to:'),
        ul(
          'change colours, contrast and fonts in your browser',
          'zoom in up to 400% without text going off the screen',
          'use the website with a keyboard only',
          'use the website with a screen reader',
          'use the website without JavaScript',
        ),
        p('[AbilityNet](https://mcmw.abilitynet.org.uk/) has advice on making your device easier to use.'),
        h2('Feedback and contact'),
        p('If you need information in another format, or find a problem, [contact us](/contact/).'),
        h2('Enforcement procedure'),
        p(
          'The Equality and Human Rights Commission (EHRC) enforces the accessibility regulations for public sector bodies.',
        ),
        p(
          'If you are not happy with how we respond, contact the [Equality Advisory and Support Service](https://www.equalityadvisoryservice.com/).',
        ),
        h2('Compliance status'),
        p('The software was built to meet the Web Content Accessibility Guidelines version 2.2 AA standard.'),
        p('Automatic checks run on every page. The hospital has not yet had the website tested by people.'),
      ],
    },
    {
      block: 'warning-callout',
      heading: TO_COMPLETE,
      body: [p('The date of this statement, who tested the website and when, and what the test found.')],
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
