import { consent } from '../components/consent.ts';
import { defineCollection } from '../definitions/definitions.ts';
import {
  choice,
  file,
  group,
  image,
  longText,
  place,
  richText,
  slug,
  text,
  video,
  yesNo,
} from '../fields/index.ts';
import { language } from '../fields/languages.ts';

const KINDS = { quote: 'Quote', letter: 'Letter', video: 'Video' };

export const testimonial = defineCollection({
  name: 'testimonial',
  plural: 'testimonials',
  label: 'Testimonial',
  many: 'Testimonials',
  help: 'The words of somebody who attended, shown only while their consent is in force.',
  title: 'title',
  columns: ['kind', 'attribution'],
  route: { kind: 'part', slug: 'slug' },
  fields: {
    title: text({
      label: 'Title',
      help: 'What it is about, such as "A letter about the programme".',
      required: true,
      max: 120,
    }),
    slug: slug({
      label: 'Web address',
      help: 'Leave it empty: it is made from the title.',
      required: true,
      from: 'title',
    }),
    kind: choice({
      label: 'Kind',
      help: 'What you have from the person. The form then asks for what belongs to it.',
      required: true,
      options: KINDS,
      initial: 'quote',
    }),
    language: language(
      'Of what the person said or wrote, with captions and transcript. With British Sign Language, write these in English.',
    ),
    quote: longText({ label: 'Quote', help: "The person's own words.", onlyWhen: kindIs('quote') }),
    letter: richText({ label: 'Letter', help: 'The whole letter, as text.', onlyWhen: kindIs('letter') }),
    video: video({ label: 'Video', help: 'An MP4 file.', onlyWhen: kindIs('video') }),
    poster: image({
      label: 'Still picture',
      help: 'Shown before the video plays.',
      onlyWhen: kindIs('video'),
    }),
    captions: file({
      label: 'Captions',
      help: 'What is said, as a .vtt file. A video is not shown without it.',
      onlyWhen: kindIs('video'),
    }),
    transcript: richText({
      label: 'Transcript',
      help: 'All that is said and shown. A video is not shown without it.',
      onlyWhen: kindIs('video'),
    }),
    attribution: text({
      label: 'Who said it',
      help: 'As the person agreed, such as "Attended in 2024".',
      max: 120,
    }),
    example: yesNo({
      label: 'Example',
      help: 'Marks it visibly as an example that no patient said. Needs no consent.',
    }),
    consent: group({
      label: 'Consent',
      help: 'Without consent in force it is not shown.',
      of: consent,
      onlyWhen: { field: 'example', is: false },
    }),
    order: place({ label: 'Place in the list', help: '1 comes first. Empty: at the end.' }),
  },
});

/** What only one kind of testimonial needs. */
function kindIs(kind: keyof typeof KINDS) {
  return { field: 'kind', is: kind };
}
