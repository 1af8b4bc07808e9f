import type { Entry } from './input';
import { p, ul } from './rich-text';

const ORGANISATION = 'Gloucestershire Hospitals NHS Foundation Trust';

/** As the NHS words it, for every service. */
export const EMERGENCY_ADVICE: Entry<'site-setting'>['emergencyAdvice'] = [
  p('**Call 999 or go to A&E** if somebody’s life is at risk. Examples are:'),
  ul('chest pain', 'difficulty breathing', 'sudden weakness or numbness on one side of the body'),
  p(
    '**Call 111**, or use [NHS 111 online](https://111.nhs.uk/), if you need medical help now but it is not an emergency.',
  ),
];

/** What every service says at the end of each page. */
export const FOOTER_TEXT = 'This website does not replace the advice of the people who treat you.';

/**
 * The old page gives no phone number, no postal address and only the beginning of the webmaster's
 * e-mail address; the hospital fills them in. The old page's HONcode mark is not carried over:
 * HONcode ended in December 2022.
 */
export const siteSettings: Entry<'site-setting'> = {
  serviceName: 'Pain Self-Management Service',
  organisation: ORGANISATION,
  homePage: { ref: 'page', key: 'home' },
  emergencyAdvice: EMERGENCY_ADVICE,
  webmasterName: 'Dr J G de Courcy, Consultant in Pain Medicine and Anaesthesia',
  feedbackPage: { ref: 'page', key: 'contact' },
  bookletPages: [
    { ref: 'page', key: 'home' },
    { ref: 'page', key: 'referral' },
    { ref: 'page', key: 'afterReferral' },
    { ref: 'page', key: 'programme' },
    { ref: 'page', key: 'individual' },
    { ref: 'page', key: 'mindfulness' },
    { ref: 'page', key: 'painPlan' },
    { ref: 'page', key: 'team' },
    { ref: 'page', key: 'testimonials' },
    { ref: 'page', key: 'faqs' },
    { ref: 'page', key: 'resources' },
    { ref: 'page', key: 'contact' },
  ],
  footerText: FOOTER_TEXT,
  footerLinks: [
    { text: 'Accessibility statement', page: { ref: 'page', key: 'accessibility' } },
    { text: 'Privacy', page: { ref: 'page', key: 'privacy' } },
    { text: 'Cookies', page: { ref: 'page', key: 'cookies' } },
    { text: 'Terms', page: { ref: 'page', key: 'terms' } },
    { text: 'Contact', page: { ref: 'page', key: 'contact' } },
  ],
};
