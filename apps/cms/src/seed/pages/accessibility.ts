import { TO_COMPLETE } from '../../features/launch-checklist/server/find-points';
import type { Entry } from '../input';
import { h2, p, ul } from '../rich-text';

/**
 * In the form of the government's model statement, whose sections and legal sentences are prescribed. It
 * claims no compliance, because the hospital has not tested the website:
 * https://www.gov.uk/government/publications/sample-accessibility-statement
 */
export const accessibility: Entry<'page'> = {
  title: 'Accessibility statement',
  slug: 'accessibility',
  summary: 'How accessible this website is, and what to do when something does not work for you.',
  blocks: [
    {
      block: 'text',
      body: [
        p('This accessibility statement applies to the website of the Pain Self-Management Service.'),
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
        h2('How accessible this website is'),
        p('We do not know of any part that you cannot use. The hospital has not tested it yet.'),
        h2('Feedback and contact information'),
        p('[Contact us](/contact/) if you need information in another format. Tell us what you need.'),
        h2('Reporting accessibility problems with this website'),
        p('We want to make this website easier to use. [Contact us](/contact/) if you find a problem.'),
        h2('Enforcement procedure'),
        p(
          'The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the ‘accessibility regulations’).',
        ),
        p(
          'If you are not happy with how we respond, contact the [Equality Advisory and Support Service](https://www.equalityadvisoryservice.com/).',
        ),
        h2('Technical information about this website’s accessibility'),
        p(
          'Gloucestershire Hospitals NHS Foundation Trust is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018.',
        ),
        h2('Compliance status'),
        p('The software was built to meet the Web Content Accessibility Guidelines version 2.2 AA standard.'),
        p('The hospital has not tested the website. It cannot say yet if the website fully complies.'),
        h2('Non-accessible content'),
        p('None is known yet. The hospital lists here what its test finds.'),
        h2('What we are doing to improve accessibility'),
        p(
          'Automatic checks run on the pages each time the software changes. They cannot find every problem.',
        ),
        h2('Preparation of this accessibility statement'),
        p(
          'The website project prepared this statement on 23 November 2026. The hospital has not reviewed it yet.',
        ),
      ],
    },
    {
      block: 'warning-callout',
      heading: TO_COMPLETE,
      body: [
        ul(
          'who tested the website, when, which pages and what they found',
          'if the website is fully, partially or not compliant',
          'when the hospital last reviewed this statement',
          'how soon the hospital answers people who contact it',
        ),
      ],
    },
  ],
};
