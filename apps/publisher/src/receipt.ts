import type { LiveLog } from './release/live-log.ts';
import type { Release } from './release/release.ts';

/** An entry at one of its changes, as the CMS asks for it. */
export interface ReceiptQuestion {
  /** Name of its content type. */
  type: string;
  id: string;
  /** The CMS's state at which it last changed. */
  epoch: string;
  revision: number;
}

/** What is live of an entry. */
export interface Receipt {
  /** Whether the live site is of that revision or a later one. */
  live: boolean;
  /** Since when, as an ISO 8601 instant; null when it is not live. */
  since: string | null;
  /** The public pages that show the entry, also those of before the change while that is not live. */
  pages: { path: string; title: string }[];
}

/** Tells what is live of an entry. */
export function makeReceipt(
  { type, id, epoch, revision }: ReceiptQuestion,
  release: Release | null,
  log: LiveLog,
): Receipt {
  if (release === null) return { live: false, since: null, pages: [] };
  const live = release.state.epoch === epoch && release.state.revision >= revision;
  const since = log.findFirst(epoch, revision)?.at ?? release.builtAt;
  const shows = ({ documents }: Release['pages'][number]) =>
    documents.some((document) => document.ref === type && document.id === id);
  const pages = release.pages.filter(shows).map(({ path, title }) => ({ path, title }));
  return { live, since: live ? since : null, pages };
}
