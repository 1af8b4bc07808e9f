import { isSameState, type PublicationState, type PublisherState } from '@pain/schema';
import { describeStored } from '../../../kernel/people/describe-actor';
import type { Asked } from '../../../publisher-client/publisher';
import type { EntryPlace, WebsiteState } from '../shapes';

/** All that decides how the public site stands. */
export interface SiteFacts {
  publisher: Asked<PublisherState>;
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
  if (publisher.fault !== null) return { ...UNKNOWN, url, fault: publisher.fault };
  const { live, building, problem, warnings, held, history } = publisher.answer;
  return {
    url,
    fault: null,
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
      by: describeStored(held.by).by,
      madeAt: history.find(({ release, order }) => release === held.release && order === null)?.at ?? null,
    },
    mayPutBack,
    kept: kept.filter((release) => release !== live?.release),
    changes: history.map(({ release, at, tookMs, pages, order }) => ({
      release,
      at,
      tookMs,
      pages,
      order: order && { ...order, by: describeStored(order.by).by },
    })),
  };
}

const UNKNOWN: Omit<WebsiteState, 'url' | 'fault'> = {
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
