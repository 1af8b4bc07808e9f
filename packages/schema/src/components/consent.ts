import { defineComponent } from '../definitions/definitions.ts';
import { choice, date } from '../fields/index.ts';

export const consent = defineComponent({
  name: 'consent',
  label: 'Consent',
  help: 'The written consent of the person whose words or picture this is.',
  icon: 'check',
  fields: {
    scope: choice({
      label: 'Scope',
      help: 'Where the person agreed that it may be shown. With “This website”, leave the page that shows it out of the booklet to print: that holds whole pages.',
      required: true,
      options: {
        website: 'This website',
        print: 'This website and print',
        social: 'Website, print and social media',
      },
      // Releases of before December 2026 hold the keys of that time.
      formerly: { social: ['all'] },
    }),
    givenOn: date({ label: 'Given on', help: 'The date on the signed form.', required: true }),
    expiresOn: date({
      label: 'Expires on',
      help: 'Once published, it goes from the website automatically on this day. A day that has passed takes nothing off: unpublish it. Empty: no end was agreed.',
    }),
    withdrawnOn: date({
      label: 'Withdrawn on',
      help: 'Filled in by “Withdraw consent” in the panel “Consent”. Use that button: a date alone takes nothing off the website.',
    }),
  },
  spans: [{ from: 'givenOn', until: 'expiresOn' }],
});
