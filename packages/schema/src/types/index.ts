import { alert } from './alert.ts';
import { department } from './department.ts';
import { faq } from './faq.ts';
import { page } from './page.ts';
import { redirect } from './redirect.ts';
import { resource } from './resource.ts';
import { siteSettings } from './site-settings.ts';
import { teamRole } from './team-role.ts';
import { testimonial } from './testimonial.ts';

/** Every content type. What else a new one needs is in docs/extending.md. */
export const contentTypes = [
  page,
  faq,
  teamRole,
  testimonial,
  resource,
  department,
  alert,
  redirect,
  siteSettings,
] as const;
