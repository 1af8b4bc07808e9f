import { defineBlock } from '../../schema/src/definitions/block.ts';
import { file, image, richText, text, video } from '../../schema/src/fields/index.ts';
import { language } from '../../schema/src/fields/languages.ts';
import { paragraph } from '../../schema/src/rich-text/nodes.ts';

export const definition = defineBlock({
  name: 'video',
  label: 'Video',
  help: 'A video kept on this site, with captions and a transcript.',
  icon: 'play',
  group: 'pictures',
  place: 110,
  headings: 'titled',
  fields: {
    title: text({ label: 'Title', help: 'What the video shows.', required: true, max: 120 }),
    language: language(
      'Of what is said, its captions and transcript. With British Sign Language, write these in English.',
    ),
    video: video({ label: 'Video', help: 'An MP4 file.', required: true }),
    described: video({
      label: 'Version with audio description',
      help: 'The same video, in which a voice also says what is shown. Needed where the pictures show what nobody says, such as an exercise.',
    }),
    poster: image({ label: 'Still picture', help: 'Shown before the video plays.' }),
    captions: file({
      label: 'Captions',
      help: 'A WebVTT file (.vtt) for people who cannot hear the video.',
      required: true,
    }),
    transcript: richText({
      label: 'Transcript',
      help: 'All that is said and shown, as text.',
      required: true,
    }),
  },
  examples: [
    {
      title: 'What to expect',
      video: { file: 'video' },
      described: { file: 'described' },
      poster: { file: 'picture' },
      captions: { file: 'captions' },
      transcript: paragraph('Welcome.'),
    },
  ],
});
