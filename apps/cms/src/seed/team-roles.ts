import type { Entries } from './input';
import { p } from './rich-text';

export const teamRoles: Entries<'team-role'> = {
  physiotherapist: {
    profession: 'Physiotherapist',
    order: 1,
    photo: { file: 'physiotherapist.webp' },
    whatTheyDo: [
      p('The physiotherapist helps people to move and to stay active. They give advice on gentle exercise.'),
    ],
    howTheyHelp: [p('They advise you on how to get fitter and stronger, and how to become more flexible.')],
  },
  psychologist: {
    profession: 'Psychologist',
    order: 2,
    photo: { file: 'psychologist.webp' },
    whatTheyDo: [
      p('The psychologist helps people with the thoughts and feelings that come with long-term pain.'),
    ],
    howTheyHelp: [
      p(
        'They help you learn skills to cope with sadness, worry or anger, and to reduce the effects of stress.',
      ),
    ],
  },
  nurse: {
    profession: 'Nurse',
    order: 3,
    photo: { file: 'nurse.webp' },
    whatTheyDo: [p('The nurse gives information and advice about pain and its treatment.')],
    howTheyHelp: [
      p('They help you make better use of your medicines. You may see the nurse on your own for this.'),
    ],
  },
  occupationalTherapist: {
    profession: 'Occupational therapist',
    order: 4,
    photo: { file: 'occupational-therapist.webp' },
    whatTheyDo: [
      p(
        'The occupational therapist helps people with the things that they do every day, at home and at work.',
      ),
    ],
    howTheyHelp: [
      p('They help you find new ways of doing everyday activities without making the pain worse.'),
      p('They can also help with pain and work.'),
    ],
  },
};
