import { defineComponent } from '../definitions/definitions.ts';
import { image, longText, text, yesNo } from '../fields/index.ts';

export const sharing = defineComponent({
  name: 'sharing',
  label: 'Search and sharing',
  help: 'How the page appears in search engines and when it is shared. Leave it empty to use the title and summary.',
  icon: 'search',
  fields: {
    title: text({ label: 'Title', help: 'Used instead of the page title, up to 60 characters.', max: 60 }),
    description: longText({
      label: 'Description',
      help: 'Used instead of the summary, up to 160 characters.',
      max: 160,
    }),
    image: image({ label: 'Picture', help: 'Shown when the page is shared, at best 1200 by 630 pixels.' }),
    hidden: yesNo({
      label: 'Hide from search engines',
      help: 'The page stays on the site, but is not listed by search engines.',
    }),
  },
});
