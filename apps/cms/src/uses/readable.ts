import { contentTypes } from '@pain/schema';
import { type AdminContext, may } from '../access/admin-routes';
import { READ } from '../access/rights';
import { uidOf } from '../content-types';
import type { BrokenLink, Use } from './shapes';

type Asker = Pick<AdminContext, 'state'>;

/** Those of some uses that the asker may read. */
export function readable(asker: Asker, uses: readonly Use[]): Use[] {
  const uids = new Set<string>(contentTypes.filter((type) => may(asker, READ, type)).map(uidOf));
  return uses.filter(({ uid }) => uids.has(uid));
}

/** The same of links that lead nowhere: one that is left to nobody is none that the asker could correct. */
export function readableBreaks(asker: Asker, breaks: readonly BrokenLink[]): BrokenLink[] {
  return breaks
    .map((link) => ({ ...link, uses: readable(asker, link.uses) }))
    .filter(({ uses }) => uses.length > 0);
}
