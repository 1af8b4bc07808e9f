import { defineBlock } from '../definitions/definitions.ts';
import { image, text, yesNo } from '../fields/index.ts';

export const imageBlock = defineBlock({
  name: 'image',
  label: 'Image',
  help: 'A picture with a caption.',
  icon: 'picture',
  fields: {
    image: image({
      label: 'Picture',
      help: 'Its alternative text says what it shows; write it in the media library.',
      required: true,
    }),
    decorative: yesNo({
      label: 'Decorative',
      help: 'Tick it only if the picture tells nothing. Screen readers then skip it.',
    }),
    caption: text({ label: 'Caption', help: 'Shown below the picture. May be empty.', max: 200 }),
  },
});
