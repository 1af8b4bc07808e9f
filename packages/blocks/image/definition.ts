import { defineBlock } from '../../schema/src/definitions/block.ts';
import { image, text, yesNo } from '../../schema/src/fields/index.ts';

export const definition = defineBlock({
  name: 'image',
  label: 'Picture',
  help: 'A picture with a caption.',
  icon: 'picture',
  group: 'pictures',
  place: 100,
  fields: {
    image: image({
      label: 'Picture',
      help: 'Its alternative text says what it shows; write it in the media library.',
      required: true,
    }),
    decorative: yesNo({
      label: 'Decorative',
      help: 'Yes only if the picture gives no information. Screen readers then skip it.',
    }),
    caption: text({ label: 'Caption', help: 'Shown below the picture. May be empty.', max: 200 }),
  },
  examples: [
    { image: { file: 'picture' }, caption: 'Two circles' },
    { image: { file: 'picture' }, decorative: true },
  ],
});
