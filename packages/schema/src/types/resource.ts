import { defineCollection } from '../definitions/definitions.ts';
import { file, image, linkAddress, longText, place, reference, text } from '../fields/index.ts';
import { language } from '../fields/languages.ts';

export const resource = defineCollection({
  name: 'resource',
  plural: 'resources',
  label: 'Resource',
  many: 'Resources',
  help: 'A booklet, recording or website worth knowing. Its type and size are taken from the file.',
  title: 'title',
  columns: ['publisher'],
  fields: {
    title: text({ label: 'Title', help: 'Its name, as its publisher gives it.', required: true, max: 200 }),
    summary: longText({ label: 'Summary', help: 'What it is and whom it helps.', required: true, max: 400 }),
    publisher: text({ label: 'Publisher', help: 'Who made it.', max: 120 }),
    language: language('Of the file or website, and of its title. Write the summary in English.'),
    page: reference({
      label: 'As a page',
      help: 'The same as a page of this site. Offered first: it is easier to read.',
      to: 'page',
      isTarget: true,
    }),
    address: linkAddress({ label: 'Web address', help: "Where it is on its publisher's website." }),
    file: file({
      label: 'File',
      help: 'Only if there is no web page. Everything in it must be available as text, too.',
    }),
    cover: image({ label: 'Cover', help: 'Its alternative text says what it shows.' }),
    order: place({ label: 'Place in the list', help: '1 comes first. Empty: at the end.' }),
  },
});
