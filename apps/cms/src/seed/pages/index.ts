import type { Entries } from '../input';
import { contact, cookies, privacy, terms } from './about';
import { accessibility } from './accessibility';
import { faqsPage, individual, mindfulness, painPlan, resourcesPage, team, testimonialsPage } from './help';
import { home } from './home';
import { programme } from './programme';
import { afterReferral, referral, referrers } from './referral';

export const pages: Entries<'page'> = {
  home,
  referral,
  referrers,
  afterReferral,
  programme,
  team,
  faqs: faqsPage,
  testimonials: testimonialsPage,
  individual,
  mindfulness,
  painPlan,
  resources: resourcesPage,
  contact,
  accessibility,
  privacy,
  cookies,
  terms,
};
