import { consent } from '../components/consent.ts';
import { defineCollection } from '../definitions.ts';
import {
  choice,
  file,
  group,
  image,
  integer,
  longText,
  richText,
  slug,
  text,
  video,
  yesNo,
} from '../fields/index.ts';

export const testimonial = defineCollection({
  name: 'testimonial',
  plural: 'testimonials',
  label: 'Testimonial',
  help: 'The words of somebody who attended, shown only while their consent is in force.',
  title: 'title',
  fields: {
    title: text({
      label: 'Title',
      help: 'What it is about, such as "A letter about the programme".',
      required: true,
      max: 120,
    }),
    slug: slug({ label: 'Address', help: 'Lets others link to it.', required: true, from: 'title' }),
    kind: choice({
      label: 'Kind',
      help: 'Fill in the fields of this kind below.',
      required: true,
      options: { quote: 'Quote', letter: 'Letter', video: 'Video' },
    }),
    quote: longText({ label: 'Quote', help: "The person's own words, for a quote." }),
    letter: richText({ label: 'Letter', help: 'The whole letter as text, for a letter.' }),
    video: video({ label: 'Video', help: 'An MP4 file, for a video.' }),
    poster: image({ label: 'Still picture', help: 'Shown before the video plays.' }),
    captions: file({ label: 'Captions', help: 'A WebVTT file (.vtt). A video is not shown without it.' }),
    transcript: richText({
      label: 'Transcript',
      help: 'All that is said and shown. A video is not shown without it.',
    }),
    attribution: text({
      label: 'Attribution',
      help: 'As the person agreed, such as "Attended in 2024".',
      max: 120,
    }),
    example: yesNo({
      label: 'Example',
      help: 'Marks it visibly as an example that no patient said. Needs no consent.',
    }),
    consent: group({ label: 'Consent', help: 'Without consent in force it is not shown.', of: consent }),
    order: integer({ label: 'Order', help: '1 comes first.', min: 1 }),
  },
});
