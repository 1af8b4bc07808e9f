import { contentTypes, type DocumentType } from '@pain/schema';
import { faqs } from './faqs';
import type { Content, Entries } from './input';
import { pages } from './pages';
import { plainContent } from './plain-content';
import { resources } from './resources';
import { p } from './rich-text';
import { siteSettings } from './site-settings';
import { teamRoles } from './team-roles';
import { testimonials } from './testimonials';

/** Only what the old page supports: it names no other department. The hospital adds its own. */
const departments: Entries<'department'> = {
  pain: { name: 'Pain Self-Management Service', address: '/', order: 1 },
  hospital: {
    name: 'Gloucestershire Hospitals website',
    address: 'https://www.gloshospitals.nhs.uk/',
    order: 2,
  },
};

/** Stays a draft: it shows staff how an alert is written. */
const alerts: Entries<'alert'> = {
  example: {
    heading: 'Example: no sessions today',
    message: [p('This is an example for staff. Put your own news here before you publish it.')],
    severity: 'information',
    where: 'everywhere',
  },
};

/** The content of the old page, which a new installation begins with unless its settings choose another. */
const oldPage: Content = {
  faq: faqs,
  'team-role': teamRoles,
  testimonial: testimonials,
  department: departments,
  page: pages,
  resource: resources,
  'site-setting': { settings: siteSettings },
  alert: alerts,
  // The old page's address is not known, so there is nothing to lead from it.
  redirect: {},
};

/** The types whose entries are examples for staff and stay drafts. */
const DRAFTS: ReadonlySet<DocumentType> = new Set<DocumentType>(['alert']);

/** One entry of the seed with the definition of its type. */
export interface SeedEntry {
  type: (typeof contentTypes)[number];
  key: string;
  fields: object;
  published: boolean;
}

/**
 * All entries of the first content that `FIRST_CONTENT` chooses.
 *
 * @throws Error when there is no such content, or it lacks a name.
 */
export function seedEntries(env: NodeJS.ProcessEnv = process.env): SeedEntry[] {
  const content = chooseContent(env);
  return contentTypes.flatMap((type) =>
    Object.entries(content[type.name] ?? {}).map(([key, fields]) => ({
      type,
      key,
      fields,
      published: !DRAFTS.has(type.name),
    })),
  );
}

function chooseContent(env: NodeJS.ProcessEnv): Content {
  const { FIRST_CONTENT: choice = '' } = env;
  if (choice === '') return oldPage;
  if (choice === 'plain') return plainContent(env);
  throw new Error(`FIRST_CONTENT is "${choice}". Write "plain", or leave it out.`);
}
