import { defineBlock } from '../definitions.ts';
import { references, text } from '../fields/index.ts';

export const teamRoles = defineBlock({
  name: 'team-roles',
  label: 'Team roles',
  help: 'The professions of the team and what each does.',
  icon: 'user',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    roles: references({
      label: 'Roles',
      help: 'Leave it empty to show every published role.',
      to: 'team-role',
    }),
  },
});
