// Written by `npm run generate` from the folders of packages/blocks.
import type { Block } from '@pain/schema';
import ActionLink from '../../../../packages/blocks/action-link/View.astro';
import CareCard from '../../../../packages/blocks/care-card/View.astro';
import ContactDetails from '../../../../packages/blocks/contact-details/View.astro';
import DoDontList from '../../../../packages/blocks/do-dont-list/View.astro';
import Expander from '../../../../packages/blocks/expander/View.astro';
import Facts from '../../../../packages/blocks/facts/View.astro';
import FaqList from '../../../../packages/blocks/faq-list/View.astro';
import Image from '../../../../packages/blocks/image/View.astro';
import InsetText from '../../../../packages/blocks/inset-text/View.astro';
import PageCards from '../../../../packages/blocks/page-cards/View.astro';
import Resources from '../../../../packages/blocks/resources/View.astro';
import Steps from '../../../../packages/blocks/steps/View.astro';
import Table from '../../../../packages/blocks/table/View.astro';
import TeamRoles from '../../../../packages/blocks/team-roles/View.astro';
import Testimonials from '../../../../packages/blocks/testimonials/View.astro';
import Text from '../../../../packages/blocks/text/View.astro';
import Video from '../../../../packages/blocks/video/View.astro';
import WarningCallout from '../../../../packages/blocks/warning-callout/View.astro';
import type { BlockViewNamed } from '../routes/view.ts';

/** The view of each block. */
export const views: { [Name in Block['block']]: (props: { block: BlockViewNamed<Name> }) => unknown } = {
  text: Text,
  'do-dont-list': DoDontList,
  'care-card': CareCard,
  'warning-callout': WarningCallout,
  'inset-text': InsetText,
  expander: Expander,
  steps: Steps,
  facts: Facts,
  table: Table,
  image: Image,
  video: Video,
  'faq-list': FaqList,
  'team-roles': TeamRoles,
  testimonials: Testimonials,
  resources: Resources,
  'page-cards': PageCards,
  'contact-details': ContactDetails,
  'action-link': ActionLink,
};
