import { defineComponent } from '../definitions/definitions.ts';
import { linkAddress, reference, text } from '../fields/index.ts';

export const link = defineComponent({
  name: 'link',
  label: 'Link',
  help: 'A link to a page of this site or to another website. Fill in one of the two.',
  icon: 'link',
  fields: {
    text: text({
      label: 'Text',
      help: 'Where the link goes, in words. Not "click here".',
      required: true,
      max: 120,
    }),
    page: reference({
      label: 'Page',
      help: 'The page of this site that it leads to.',
      to: 'page',
      isTarget: true,
    }),
    address: linkAddress({
      label: 'Web address',
      help: 'For another website: its full address, starting with https://',
    }),
  },
});
