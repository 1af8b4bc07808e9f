// Written by `npm run generate` from the folders of packages/blocks.
import { definition as actionLink } from '../../../blocks/action-link/definition.ts';
import { definition as careCard } from '../../../blocks/care-card/definition.ts';
import { definition as contactDetails } from '../../../blocks/contact-details/definition.ts';
import { definition as doDontList } from '../../../blocks/do-dont-list/definition.ts';
import { definition as expander } from '../../../blocks/expander/definition.ts';
import { definition as facts } from '../../../blocks/facts/definition.ts';
import { definition as faqList } from '../../../blocks/faq-list/definition.ts';
import { definition as image } from '../../../blocks/image/definition.ts';
import { definition as insetText } from '../../../blocks/inset-text/definition.ts';
import { definition as pageCards } from '../../../blocks/page-cards/definition.ts';
import { definition as resources } from '../../../blocks/resources/definition.ts';
import { definition as steps } from '../../../blocks/steps/definition.ts';
import { definition as table } from '../../../blocks/table/definition.ts';
import { definition as teamRoles } from '../../../blocks/team-roles/definition.ts';
import { definition as testimonials } from '../../../blocks/testimonials/definition.ts';
import { definition as text } from '../../../blocks/text/definition.ts';
import { definition as video } from '../../../blocks/video/definition.ts';
import { definition as warningCallout } from '../../../blocks/warning-callout/definition.ts';

/** Every block that a page may hold, in the order in which the admin offers them. */
export const blocks = [
  text,
  doDontList,
  careCard,
  warningCallout,
  insetText,
  expander,
  steps,
  facts,
  table,
  image,
  video,
  faqList,
  teamRoles,
  testimonials,
  resources,
  pageCards,
  contactDetails,
  actionLink,
] as const;
