import { p } from './rich-text';

/** What is said and shown in `programme.mp4`, which `seed-media/source/make-media.mjs` makes from the same words. */
export const videoTranscript = [
  p('What to expect at the Pain Self-Management Programme.'),
  p('There are eight weekly sessions. Each lasts between two and a half and three hours.'),
  p('You learn about long-term pain, gentle exercise and relaxation.'),
  p('The groups are friendly. There is a break for tea or coffee.'),
  p('You choose how much you talk about yourself.'),
  p('About ten weeks after the last session we meet again.'),
];
