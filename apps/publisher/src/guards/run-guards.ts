import type { Finding } from '../findings/finding.ts';
import { Change, type ChangeFacts } from './change.ts';
import { checkLinks, type LinkFacts } from './check-links.ts';
import { checkPages } from './check-pages.ts';
import { checkRelations, type RelationFacts } from './check-relations.ts';
import { checkShrink } from './check-shrink.ts';
import { checkVanished } from './check-vanished.ts';

/** Compares a new site with the live one; finds nothing when all is well. */
export async function runGuards(facts: ChangeFacts, more: LinkFacts & RelationFacts): Promise<Finding[]> {
  const change = new Change(facts);
  const about = [checkPages, checkVanished, checkShrink].flatMap((check) => check(change));
  return [...about, ...(await checkRelations(change, more)), ...(await checkLinks(change, more))];
}
