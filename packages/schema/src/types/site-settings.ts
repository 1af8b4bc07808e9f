import { link } from '../components/link.ts';
import { defineSingle } from '../definitions/definitions.ts';
import { email, groups, longText, reference, references, richText, text, yesNo } from '../fields/index.ts';

export const siteSettings = defineSingle({
  name: 'site-setting',
  plural: 'site-settings',
  label: 'Site settings',
  help: 'What every page shows: names, contacts, emergency advice, footer.',
  title: 'serviceName',
  fields: {
    serviceName: text({
      label: 'Name of the service',
      help: 'The name in the header.',
      required: true,
      max: 80,
    }),
    organisation: text({
      label: 'Organisation',
      help: 'The hospital or trust that runs the service.',
      required: true,
      max: 120,
    }),
    homePage: reference({
      label: 'Home page',
      help: 'The page that people see first.',
      required: true,
      to: 'page',
    }),
    phone: text({
      label: 'Phone number',
      help: 'As people dial it, such as 0300 123 4567. Changes on every page.',
      max: 40,
    }),
    email: email({
      label: 'E-mail address',
      help: 'For patients. Shown in a form that robots cannot easily collect.',
    }),
    postalAddress: longText({ label: 'Postal address', help: 'One line for each part.' }),
    openingTimes: longText({ label: 'Opening times', help: 'Such as "Monday to Friday, 9am to 4pm".' }),
    emergencyAdvice: richText({
      label: 'Emergency advice',
      help: 'When to call 999 or 111. Shown where a page needs it.',
      required: true,
    }),
    webmasterName: text({ label: 'Webmaster', help: 'Who answers for the website: name and job.', max: 160 }),
    webmasterEmail: email({
      label: "Webmaster's e-mail",
      help: 'Shown in a form that robots cannot easily collect.',
    }),
    footerText: longText({
      label: 'Footer text',
      help: 'One or two sentences at the end of each page.',
      max: 400,
    }),
    footerLinks: groups({
      label: 'Footer links',
      help: 'Accessibility, privacy, cookies, terms, contact.',
      of: link,
    }),
    feedbackPage: reference({
      label: 'Page for feedback',
      help: 'How people report a problem or ask for another format. Linked at the end of every page.',
      to: 'page',
    }),
    bookletPages: references({
      label: 'Pages of the booklet',
      help: 'The pages that people can print in one go, in this order. Empty: those in the menu.',
      to: 'page',
    }),
    nhsLogo: yesNo({
      label: 'Show the NHS logo',
      help: 'Only for services that are part of the NHS and may use it.',
    }),
  },
});
