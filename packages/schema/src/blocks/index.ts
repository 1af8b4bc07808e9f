import { actionLink } from './action-link.ts';
import { careCard } from './care-card.ts';
import { contactDetails } from './contact-details.ts';
import { doDontList } from './do-dont-list.ts';
import { expander } from './expander.ts';
import { facts } from './facts.ts';
import { faqList } from './faq-list.ts';
import { imageBlock } from './image.ts';
import { insetText } from './inset-text.ts';
import { pageCards } from './page-cards.ts';
import { resources } from './resources.ts';
import { steps } from './steps.ts';
import { table } from './table.ts';
import { teamRoles } from './team-roles.ts';
import { testimonials } from './testimonials.ts';
import { textBlock } from './text.ts';
import { videoBlock } from './video.ts';
import { warningCallout } from './warning-callout.ts';

/** Every block that a page may hold, in the order in which the admin offers them. */
export const blocks = [
  textBlock,
  doDontList,
  careCard,
  warningCallout,
  insetText,
  expander,
  steps,
  facts,
  table,
  imageBlock,
  videoBlock,
  faqList,
  teamRoles,
  testimonials,
  resources,
  pageCards,
  contactDetails,
  actionLink,
] as const;
