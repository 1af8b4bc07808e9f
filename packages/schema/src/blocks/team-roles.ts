import { defineBlock } from '../definitions/definitions.ts';
import { references, text } from '../fields/index.ts';
import { chosen, showAllOrChosen } from './show.ts';

export const teamRoles = defineBlock({
  name: 'team-roles',
  label: 'Team roles',
  help: 'The professions of the team and what each does.',
  icon: 'user',
  fields: {
    heading: text({ label: 'Heading', help: 'May be empty.', max: 120 }),
    show: showAllOrChosen('role'),
    roles: references({
      label: 'Roles',
      help: 'In the order in which they are shown.',
      to: 'team-role',
      onlyWhen: chosen,
    }),
  },
});
