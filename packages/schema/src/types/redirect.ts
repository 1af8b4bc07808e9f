import { defineCollection } from '../definitions/definitions.ts';
import { linkAddress } from '../fields/index.ts';

export const redirect = defineCollection({
  name: 'redirect',
  plural: 'redirects',
  label: 'Redirect',
  many: 'Redirects',
  help: 'Sends readers of an old web address to the new one. Made automatically when you change an address.',
  title: 'from',
  columns: ['to'],
  fields: {
    from: linkAddress({
      label: 'Old web address',
      help: 'The old address on this site, such as /old-page/ or /page.asp?id=1',
      required: true,
    }),
    to: linkAddress({
      label: 'New web address',
      help: 'The new address: /new-page/ or https://…',
      required: true,
    }),
  },
});
