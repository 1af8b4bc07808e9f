import { Check, Globe, Rocket } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

type Widgets = Extract<Parameters<StrapiApp['widgets']['register']>[0], (prev: never) => unknown>;
type Widget = ReturnType<Widgets>[number];

/** What there is to do. */
const TODAY: Widget = {
  icon: Check,
  title: { id: 'today.widget.title', defaultMessage: 'To do today' },
  component: async () => (await import('../features/tasks/admin/TodayWidget')).default,
  pluginId: 'today',
  id: 'tasks',
};

/** Whether what was published is live. */
const WEBSITE: Widget = {
  icon: Globe,
  title: { id: 'website.widget.title', defaultMessage: 'Website' },
  component: async () => (await import('../features/live-status/admin/WebsiteWidget')).default,
  pluginId: 'website',
  id: 'state',
};

/** What is done once, before the public is sent to the website. */
const GO_LIVE: Widget = {
  icon: Rocket,
  title: { id: 'go-live.widget.title', defaultMessage: 'Before you go live' },
  component: async () => (await import('../features/launch-checklist/admin/GoLiveWidget')).default,
  pluginId: 'go-live',
  id: 'points',
};

/**
 * Of Strapi's own widgets those that lead back to one's work. Counts of entries and
 * one's own name help nobody.
 */
const KEPT: readonly string[] = ['last-edited-entries', 'last-published-entries'];

/**
 * What staff see first: what there is to do, whether the website is up to date, and what was worked on last.
 */
export const arrangeStartPage: Widgets = (widgets) => [
  TODAY,
  WEBSITE,
  GO_LIVE,
  ...widgets.filter(({ id }) => KEPT.includes(id)),
];
