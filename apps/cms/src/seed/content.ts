import { contentTypes, type DocumentType } from '@pain/schema';
import { departments } from './departments';
import { faqs } from './faqs';
import { pages } from './pages';
import { resources } from './resources';
import { siteSettings } from './site-settings';
import { teamRoles } from './team-roles';
import { testimonials } from './testimonials';

/** The first content of a new installation, by type and key. */
const content: Readonly<Record<DocumentType, Readonly<Record<string, object>>>> = {
  faq: faqs,
  'team-role': teamRoles,
  testimonial: testimonials,
  department: departments,
  page: pages,
  resource: resources,
  'site-setting': { settings: siteSettings },
  alert: {},
  redirect: {},
};

/** One entry of the seed with the definition of its type. */
export interface SeedEntry {
  type: (typeof contentTypes)[number];
  key: string;
  fields: object;
}

/** All entries of the seed. */
export function seedEntries(): SeedEntry[] {
  return contentTypes.flatMap((type) =>
    Object.entries(content[type.name]).map(([key, fields]) => ({ type, key, fields })),
  );
}
