import {
  BLOCK_GROUPS,
  type BlockDefinition,
  type BlockGroup,
  blocks,
  componentUid,
  foldText,
} from '@pain/schema';

/** A block that can be added. */
export interface Offer {
  uid: string;
  name: string;
  label: string;
  help: string;
  icon: string;
}

/** Blocks that serve the same end. */
export interface OfferGroup {
  key: BlockGroup;
  label: string;
  offers: Offer[];
}

interface Searchable extends Offer {
  group: BlockGroup;
  folded: string;
}

const ALL: readonly Searchable[] = blocks.map(({ name, label, help, icon, group }: BlockDefinition) => ({
  uid: componentUid('blocks', name),
  name,
  label,
  help,
  icon,
  group,
  folded: foldText(`${label} ${help} ${BLOCK_GROUPS[group]}`),
}));

const BY_UID = new Map(ALL.map((offer) => [offer.uid, offer]));

/**
 * The blocks that may be added, in groups; without groups that have none.
 *
 * @param allowed their uids.
 * @param typed beginnings of words of their names and what they are for, in any order.
 */
export function findOffers(allowed: readonly string[], typed: string): OfferGroup[] {
  const wanted = foldText(typed).split(/\s+/).filter(Boolean);
  const found = ALL.filter((offer) => allowed.includes(offer.uid) && isMeant(offer, wanted));
  return Object.entries(BLOCK_GROUPS)
    .map(([key, label]) => ({
      key: key as BlockGroup,
      label,
      offers: found.filter(({ group }) => group === key),
    }))
    .filter(({ offers }) => offers.length > 0);
}

function isMeant({ folded }: Searchable, wanted: readonly string[]): boolean {
  const words = folded.split(/[^\p{L}\p{N}']+/u);
  return wanted.every((start) => words.some((word) => word.startsWith(start)));
}

/** What is known of a block; nothing of one that no longer exists. */
export function offerOf(uid: string): Offer | undefined {
  return BY_UID.get(uid);
}

/** What a block is for, in one sentence: what follows it says more to those who want to know. */
export function sentenceOf({ help }: Offer): string {
  return help.replace(/(?<=[.!?]) .*$/s, '');
}
