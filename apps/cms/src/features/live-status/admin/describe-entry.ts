import type { Tone } from '../../../admin-kit/entry/Lines';
import type { EntryReceipt } from '../shapes';
import { describeReceipt, type Known } from './describe-receipt';

/** What is known of the entry in the edit view. */
export interface EntryFacts extends Known {
  /** Whether it was never saved. */
  isNew: boolean;
  isUnsaved: boolean;
  /** How many things keep what is saved from being published. */
  faults: number;
  /** Null until it is known, and for what is no content of the website. */
  receipt: EntryReceipt | null;
}

export interface EntryState {
  text: string;
  tone: Tone;
  /** Whether a click leads to what is to be put right. */
  isFaulty: boolean;
}

/** The one state of an entry that stands beside its buttons; null where there is nothing to say. */
export function describeEntry(facts: EntryFacts, now = new Date()): EntryState | null {
  const { isNew, isUnsaved, faults, receipt, hasChanges } = facts;
  if (isUnsaved) return { text: 'Not saved yet', tone: 'secondary', isFaulty: false };
  if (isNew) return { text: 'New', tone: 'neutral', isFaulty: false };
  if (faults > 0) {
    const things = faults === 1 ? '1 thing' : `${faults} things`;
    return { text: `Cannot be published: ${things} to put right`, tone: 'danger', isFaulty: true };
  }
  if (receipt === null) return null;
  const { tone, text } = describeOutcome(receipt, facts, now);
  const changes = hasChanges && receipt.status === 'live' ? ', with changes that are not published' : '';
  return { text: `${text}${changes}`, tone, isFaulty: false };
}

/** What became of a publish or an unpublish, in one line. */
export function describeOutcome(
  receipt: EntryReceipt,
  known: Known,
  now = new Date(),
): Pick<EntryState, 'text' | 'tone'> {
  const { heading, tone } = describeReceipt(receipt, known, now);
  const reason = shorten(receipt.problem ?? '');
  return { text: reason ? `${heading}: ${reason}` : heading, tone };
}

/** The first line of a problem, and when it introduces a list, the first of that, too. */
function shorten(problem: string): string {
  const [lead = '', first = ''] = problem.split('\n');
  return lead.endsWith(':') ? `${lead.slice(0, -1)}. ${first.replace(/^- /, '')}` : lead;
}
