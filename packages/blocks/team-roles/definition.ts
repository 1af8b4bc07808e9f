import { defineBlock } from '../../schema/src/definitions/block.ts';
import { references, text } from '../../schema/src/fields/index.ts';
import { chosen, showAllOrChosen } from '../../schema/src/fields/show.ts';

export const definition = defineBlock({
  name: 'team-roles',
  label: 'Team roles',
  help: 'The professions of the team and what each does.',
  icon: 'user',
  group: 'entries',
  place: 130,
  headings: 'parts',
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
  examples: [
    {
      heading: 'The team',
      show: 'chosen',
      roles: [
        { ref: 'team-role', key: 'first' },
        { ref: 'team-role', key: 'second' },
      ],
    },
  ],
});
