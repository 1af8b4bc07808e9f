import type { Block } from '@pain/schema';
import type { BlockViewNamed } from '../routes/view.ts';
import ActionLink from './ActionLink.astro';
import CareCard from './CareCard.astro';
import ContactDetails from './ContactDetails.astro';
import DoDontList from './DoDontList.astro';
import Expander from './Expander.astro';
import Facts from './Facts.astro';
import FaqList from './FaqList.astro';
import Image from './Image.astro';
import InsetText from './InsetText.astro';
import PageCards from './PageCards.astro';
import Resources from './Resources.astro';
import Steps from './Steps.astro';
import Table from './Table.astro';
import TeamRoles from './TeamRoles.astro';
import Testimonials from './Testimonials.astro';
import Text from './Text.astro';
import Video from './Video.astro';
import WarningCallout from './WarningCallout.astro';

/** The component of each block; a block that is missing here does not compile. */
export const blockComponents: {
  [Name in Block['block']]: (props: { block: BlockViewNamed<Name> }) => unknown;
} = {
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
