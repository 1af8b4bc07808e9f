import { defineCollection } from '../definitions.ts';
import { linkAddress } from '../fields/index.ts';

export const redirect = defineCollection({
  name: 'redirect',
  plural: 'redirects',
  label: 'Redirect',
  help: 'Sends readers of an old address to the new one.',
  title: 'from',
  fields: {
    from: linkAddress({
      label: 'From',
      help: 'The old address on this site, such as /old-page/',
      required: true,
    }),
    to: linkAddress({ label: 'To', help: 'The new address: /new-page/ or https://…', required: true }),
  },
});
