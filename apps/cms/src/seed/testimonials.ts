import type { Entries } from './input';
import { p } from './rich-text';

/**
 * What is said and shown in `programme.mp4`, which `seed-media/source/make-media.mjs`
 * makes from the same words.
 */
export const videoTranscript = [
  p('What to expect at the Pain Self-Management Programme.'),
  p('There are eight weekly sessions. Each lasts between two and a half and three hours.'),
  p('You learn about long-term pain, gentle exercise and relaxation.'),
  p('The groups are friendly. There is a break for tea or coffee.'),
  p('You choose how much you talk about yourself.'),
  p('About ten weeks after the last session we meet again.'),
];

/** No words of patients: each says what will stand in its place once somebody has agreed in writing. */
export const testimonials: Entries<'testimonial'> = {
  quote: {
    title: 'Encouragement from people who attended',
    slug: 'encouragement',
    kind: 'quote',
    example: true,
    order: 1,
    quote:
      'This is an example. The service will put here what people who attended want to say to those who are thinking about joining.',
    attribution: 'Example. Draft for the service to replace.',
  },
  letter: {
    title: 'A letter about the programme',
    slug: 'letter',
    kind: 'letter',
    example: true,
    order: 2,
    letter: [
      p('This is an example. Somebody who attended wrote a letter that sums up her time on the programme.'),
      p('The service will put her letter here as a page. First she must agree to it in writing.'),
    ],
    attribution: 'Example. Draft for the service to replace.',
  },
  video: {
    title: 'What to expect at the programme',
    slug: 'video',
    kind: 'video',
    example: true,
    order: 3,
    video: { file: 'programme.mp4' },
    poster: { file: 'programme-poster.webp' },
    captions: { file: 'programme.vtt' },
    transcript: videoTranscript,
    attribution: 'Example with a computer voice. Draft for the service to replace with interviews.',
  },
};
