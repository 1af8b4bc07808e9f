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
  /** The words by which it is found: its name, what it is for, its group. Each list holds those before it. */
  words: readonly (readonly string[])[];
}

const ALL: readonly Searchable[] = blocks.map(({ name, label, help, icon, group }: BlockDefinition) => ({
  uid: componentUid('blocks', name),
  name,
  label,
  help,
  icon,
  group,
  words: [label, `${label} ${help}`, `${label} ${help} ${BLOCK_GROUPS[group]}`].map(wordsOf),
}));

const BY_UID = new Map(ALL.map((offer) => [offer.uid, offer]));

function wordsOf(text: string): string[] {
  return foldText(text).split(/[^\p{L}\p{N}']+/u);
}

/**
 * The blocks that may be added, in groups; without groups that have none. What is called
 * as was typed comes first.
 *
 * @param allowed their uids.
 * @param typed beginnings of words of their names and what they are for, in any order.
 */
export function findOffers(allowed: readonly string[], typed: string): OfferGroup[] {
  const wanted = foldText(typed).split(/\s+/).filter(Boolean);
  const ranked = ALL.map((offer) => ({ offer, rank: rankOf(offer, wanted) }))
    .filter(({ offer, rank }) => allowed.includes(offer.uid) && rank >= 0)
    .sort((a, b) => a.rank - b.rank);
  const groups = Object.entries(BLOCK_GROUPS).map(([key, label]) => {
    const own = ranked.filter(({ offer }) => offer.group === key);
    return { key: key as BlockGroup, label, offers: own.map(({ offer }) => offer), rank: own[0]?.rank ?? 0 };
  });
  return groups.filter(({ offers }) => offers.length > 0).sort((a, b) => a.rank - b.rank);
}

/** The lower, the more it is meant; -1 when it is not. */
function rankOf({ words }: Searchable, wanted: readonly string[]): number {
  return words.findIndex((own) => wanted.every((start) => own.some((word) => isMeant(word, start))));
}

/** Those who type “tables” want one. */
function isMeant(word: string, typed: string): boolean {
  return word.startsWith(typed) || typed === `${word}s`;
}

/** What is known of a block; nothing of one that no longer exists. */
export function offerOf(uid: string): Offer | undefined {
  return BY_UID.get(uid);
}

/** What a block is for, in one sentence: what follows it says more to those who want to know. */
export function sentenceOf({ help }: Offer): string {
  return help.replace(/(?<=[.!?]) .*$/s, '');
}
