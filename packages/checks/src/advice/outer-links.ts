import { dayInBritain, writeDay } from '@pain/schema';
import type { Group } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';
import { type Link, linksOf, nameOfLink } from '../content/links.ts';

/** What is the matter with an address of another website. */
export type LinkFailure = 'gone' | 'silent' | 'no-host' | 'unsafe';

/** An address that no longer answers. */
export interface DeadLink {
  failure: LinkFailure;
  since: Date;
}

/** What readers find there, and since when we know it. */
const DESCRIBE: Readonly<Record<LinkFailure, (host: string, since: string) => string>> = {
  gone: (host, since) => `a page that ${host} does not have any more (seen on ${since})`,
  silent: (host, since) => `${host}, which has not answered since ${since}`,
  'no-host': (host, since) => `${host}, which does not exist any more (seen on ${since})`,
  unsafe: (host, since) => `${host}, of which browsers warn since ${since}, as its certificate is not valid`,
};

/** Links to other websites that no longer answer. */
export function findDeadLinks(group: Group, deadLink: (address: string) => DeadLink | null): Finding[] {
  return linksOf(group).flatMap((link) => {
    const dead = isOuter(link.address) ? deadLink(link.address) : null;
    return dead === null ? [] : [found('warn', 'dead-link', link.place, describe(link, dead), link.address)];
  });
}

/** Whether an address leads to another website. */
export function isOuter(address: string | null): address is string {
  return address !== null && /^https?:/i.test(address) && URL.canParse(address);
}

function describe(link: Link, { failure, since }: DeadLink): string {
  const where = DESCRIBE[failure](new URL(link.address ?? '').host, writeDay(dayInBritain(since)));
  return `${nameOfLink(link)} leads to ${where}. Try it: if it fails for you, too, link to another page or take the link out.`;
}
