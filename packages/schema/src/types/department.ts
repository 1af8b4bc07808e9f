import { defineCollection } from '../definitions/definitions.ts';
import { linkAddress, place, text } from '../fields/index.ts';

export const department = defineCollection({
  name: 'department',
  plural: 'departments',
  label: 'Department',
  many: 'Departments',
  help: 'A department of the hospital, for the departments menu.',
  title: 'name',
  columns: ['address'],
  fields: {
    name: text({ label: 'Name', help: 'As the hospital calls it.', required: true, max: 120 }),
    address: linkAddress({
      label: 'Web address',
      help: 'Its page: https://… or / for this site.',
      required: true,
    }),
    order: place({ label: 'Place in the menu', help: '1 comes first. Empty: at the end.' }),
  },
});
