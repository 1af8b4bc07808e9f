import { blocks } from '../blocks/index.ts';
import { review } from '../components/review.ts';
import { sharing } from '../components/sharing.ts';
import { defineCollection } from '../definitions/definitions.ts';
import { group, longText, place, reference, references, slug, text, zone } from '../fields/index.ts';

export const page = defineCollection({
  name: 'page',
  plural: 'pages',
  label: 'Page',
  many: 'Pages',
  help: 'A page of the website, put together from blocks.',
  title: 'title',
  columns: ['parent', 'navigationOrder'],
  route: {
    kind: 'page',
    base: '/',
    slug: 'slug',
    summary: 'summary',
    content: 'blocks',
    parent: 'parent',
    related: 'related',
    review: 'review',
    sharing: 'sharing',
    menu: { place: 'navigationOrder', label: 'navigationLabel' },
  },
  fields: {
    title: text({
      label: 'Title',
      help: 'The heading of the page, in words that patients use.',
      required: true,
      max: 255,
    }),
    slug: slug({
      label: 'Web address',
      help: 'Leave it empty: it is made from the title. When you change it, the old address leads to the new one.',
      required: true,
      from: 'title',
    }),
    parent: reference({
      label: 'Parent page',
      help: 'The page above this one. Empty for a page at the top.',
      to: 'page',
    }),
    summary: longText({
      label: 'Summary',
      help: 'One or two sentences: shown on cards, in search results and below the title.',
      required: true,
      max: 300,
    }),
    blocks: zone({ label: 'Content', help: 'The parts of the page from top to bottom.', allow: blocks }),
    related: references({
      label: 'Related pages',
      help: 'Linked below the content. Empty: the other pages below the same parent page.',
      to: 'page',
    }),
    review: group({
      label: 'Review',
      help: 'When somebody last checked the whole page. Shown at its end.',
      of: review,
    }),
    navigationLabel: text({
      label: 'Name in the menu',
      help: 'Shorter than the title if need be. Empty: the title.',
      max: 40,
    }),
    navigationOrder: place({
      label: 'Place in the menu',
      help: '1 comes first. Empty: not in the menu.',
    }),
    sharing: group({
      label: 'Search and sharing',
      help: 'Only if title and summary do not serve.',
      of: sharing,
    }),
  },
});
