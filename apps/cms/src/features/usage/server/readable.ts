import { contentTypes } from '@pain/schema';
import { uidOf } from '../../../kernel/content-types';
import { READ } from '../../../kernel/people/rights';
import { type AdminContext, may } from '../../../kernel/routes/admin-routes';
import type { BrokenLink, Use } from '../shapes';

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
