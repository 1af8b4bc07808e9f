import { defineCollection } from '../definitions.ts';
import { integer, linkAddress, text } from '../fields/index.ts';

export const department = defineCollection({
  name: 'department',
  plural: 'departments',
  label: 'Department',
  help: 'A department of the hospital, for the departments menu.',
  title: 'name',
  fields: {
    name: text({ label: 'Name', help: 'As the hospital calls it.', required: true, max: 120 }),
    address: linkAddress({
      label: 'Address',
      help: 'Its page: https://… or / for this site.',
      required: true,
    }),
    order: integer({ label: 'Order', help: '1 comes first.', min: 1 }),
  },
});
