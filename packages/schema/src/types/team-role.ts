import { defineCollection } from '../definitions/definitions.ts';
import { image, place, richText, text } from '../fields/index.ts';

export const teamRole = defineCollection({
  name: 'team-role',
  plural: 'team-roles',
  label: 'Team role',
  many: 'Team roles',
  help: 'A profession in the team: what it does and how it helps.',
  title: 'profession',
  columns: ['order'],
  fields: {
    profession: text({ label: 'Profession', help: 'Such as "Physiotherapist".', required: true, max: 80 }),
    whatTheyDo: richText({ label: 'What they do', help: 'Their work in the team.', required: true }),
    howTheyHelp: richText({ label: 'How they help', help: 'What a patient gains from it.' }),
    photo: image({ label: 'Picture', help: 'Its alternative text says what it shows.' }),
    order: place({ label: 'Place in the list', help: '1 comes first. Empty: at the end.' }),
  },
});
