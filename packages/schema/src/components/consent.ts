import { defineComponent } from '../definitions.ts';
import { choice, date } from '../fields/index.ts';

export const consent = defineComponent({
  name: 'consent',
  label: 'Consent',
  help: 'The written consent of the person whose words or picture this is.',
  icon: 'check',
  fields: {
    scope: choice({
      label: 'Scope',
      help: 'Where the person agreed that it may be shown.',
      required: true,
      options: {
        website: 'This website',
        print: 'This website and print',
        all: 'Website, print and social media',
      },
    }),
    givenOn: date({ label: 'Given on', help: 'The date on the signed form.', required: true }),
    expiresOn: date({
      label: 'Expires on',
      help: 'From this day on it is no longer shown. Empty: no end was agreed.',
    }),
    withdrawnOn: date({ label: 'Withdrawn on', help: 'From this day on it is no longer shown.' }),
  },
});
