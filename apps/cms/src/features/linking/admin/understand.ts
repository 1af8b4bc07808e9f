import { findAddressFault, type LinkValue, readLink, sayLink } from '@pain/schema';
import { holdsWords } from '../../../admin-kit/holds-words';
import type { LinkChoice, MeantLink, PagePart } from '../shapes';

/** What is in the field: what was typed, and what was chosen by name, if anything. */
export interface Entered {
  typed: string;
  chosen: Pick<LinkChoice, 'title' | 'where' | 'link'> | null;
}

/** What is meant by what is in the field. */
export type Meaning =
  /** Words, of which nothing is chosen yet, or nothing at all. */
  | { kind: 'open' }
  /** Somewhere to lead to, in words, with what may be wrong about it. */
  | { kind: 'link'; link: LinkValue; says: string; doubt: string | null }
  | { kind: 'fault'; message: string };

const OPEN = 'Choose something from the list, or write a whole address, such as www.nhs.uk.';
const BARE_PART =
  'This is a part of a page without the page. Type the name of the page, then choose its part.';

/**
 * What is meant by what is in the field.
 *
 * @param meant what the server says of an address of this website, as far as it is known.
 */
export function understand({ typed, chosen }: Entered, meant: MeantLink | null): Meaning {
  if (chosen !== null) return { kind: 'link', link: chosen.link, says: sayChosen(chosen), doubt: null };
  const read = readLink(typed);
  if (read === null) return { kind: 'open' };
  if (read.url.startsWith('#')) return { kind: 'fault', message: BARE_PART };
  const message = findAddressFault(read.url);
  if (message !== null) return { kind: 'fault', message };
  if (meant === null) return { kind: 'link', link: { url: read.url }, says: sayLink(read), doubt: null };
  const doubt = meant.isThere
    ? null
    : 'There is nothing at this address yet. Until there is, this cannot be published.';
  return { kind: 'link', link: { url: read.url }, says: `Page of this site: ${meant.title}`, doubt };
}

function sayChosen({ title, where, link }: NonNullable<Entered['chosen']>): string {
  const file = link.target?.type === 'file' ? 'File' : 'On this site';
  return `${file}: ${title} (${where})`;
}

/** What is wrong with saving what is in the field; null where nothing is. */
export function findFault(meaning: Meaning): string | null {
  if (meaning.kind === 'open') return OPEN;
  return meaning.kind === 'fault' ? meaning.message : null;
}

/**
 * Whether Enter chooses what is marked in the list: while that is of other words than those in the field, it
 * may not be what is meant.
 */
export function isMeant({ title }: LinkChoice, typed: string, isReady: boolean): boolean {
  return isReady || holdsWords(title, typed);
}

/** A link to a part of a page that was chosen, or to the whole of it. */
export function withPart({ url, target }: LinkValue, part: PagePart['part'] | null): LinkValue {
  const whole = url.replace(/#.*$/s, '');
  if (target === undefined) return { url };
  const { part: _part, ...entry } = target;
  return part === null
    ? { url: whole, target: entry }
    : { url: `${whole}#${part}`, target: { ...entry, part } };
}

/** What stands in the field when the dialog opens: an e-mail address or a phone number as people write it. */
export function toTyped(value: LinkValue | null): string {
  return value === null || value.target !== undefined
    ? ''
    : value.url.replace(/^(?:mailto:(?=[^?]+$)|tel:)/i, '');
}
