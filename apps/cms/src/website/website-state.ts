import { isSameState, type PublicationState } from '@pain/schema';
import { nameIn } from '../access/person';
import type { PublisherState } from './publisher';
import type { EntryPlace, WebsiteState } from './shapes';

/** All that decides how the public site stands. */
export interface SiteFacts {
  /** Null when the publisher does not answer. */
  publisher: PublisherState | null;
  /** What the publication log stands at. */
  cms: PublicationState;
  url: string;
  /** The entries that are kept back. */
  keptBack: EntryPlace[];
  mayPutBack: boolean;
  /** The releases that can be put back. */
  kept: string[];
}

/** How the public site stands. */
export function toWebsiteState({ publisher, cms, url, keptBack, mayPutBack, kept }: SiteFacts): WebsiteState {
  if (publisher === null) return { ...UNREACHABLE, url };
  const { live, building, problem, warnings, held, history } = publisher;
  return {
    url,
    isReachable: true,
    liveSince: live && (history[0]?.at ?? live.builtAt),
    isBehind: live === null || !isSameState(live.state, cms),
    isBuilding: building !== null,
    problem: problem?.message ?? null,
    confirmation: problem?.confirmation ?? null,
    warnings: warnings.map(({ page, message }) => ({
      page: { title: page.title, url: new URL(page.path, url).href },
      message,
    })),
    keptBack,
    held: held && {
      since: held.since,
      by: nameIn(held.by),
      madeAt: history.find(({ release, order }) => release === held.release && order === null)?.at ?? null,
    },
    mayPutBack,
    kept: kept.filter((release) => release !== live?.release),
    changes: history.map(({ order, ...change }) => ({
      ...change,
      order: order && { ...order, by: nameIn(order.by) },
    })),
  };
}

const UNREACHABLE: Omit<WebsiteState, 'url'> = {
  isReachable: false,
  liveSince: null,
  isBehind: false,
  isBuilding: false,
  problem: null,
  confirmation: null,
  warnings: [],
  keptBack: [],
  held: null,
  mayPutBack: false,
  kept: [],
  changes: [],
};
