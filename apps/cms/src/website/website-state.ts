import type { PublisherState } from './publisher';
import type { WebsiteState } from './shapes';

/** All that decides how the public site stands. */
export interface SiteFacts {
  /** Null when the publisher does not answer. */
  publisher: PublisherState | null;
  /** What the publication log stands at. */
  cms: { epoch: string; revision: number };
  url: string;
  mayPutBack: boolean;
  /** What was missed that the asker may read. */
  missed: WebsiteState['missed'];
  /** The releases that can be put back. */
  kept: string[];
}

/** How the public site stands. */
export function toWebsiteState({ publisher, cms, url, mayPutBack, kept, missed }: SiteFacts): WebsiteState {
  if (publisher === null) return { ...UNREACHABLE, url, missed };
  const { live, building, problem, warnings, held, history } = publisher;
  return {
    url,
    isReachable: true,
    liveSince: live && (history[0]?.at ?? live.builtAt),
    isBehind: live === null || live.state.epoch !== cms.epoch || live.state.revision < cms.revision,
    isBuilding: building !== null,
    problem: problem?.message ?? null,
    isConfirmable: problem?.confirmable ?? false,
    warnings: warnings.map(({ page, message }) => ({
      page: { title: page.title, url: new URL(page.path, url).href },
      message,
    })),
    held: held && {
      since: held.since,
      by: held.by,
      madeAt: history.find(({ release }) => release === held.release)?.at ?? null,
    },
    mayPutBack,
    missed,
    kept: kept.filter((release) => release !== live?.release),
    changes: history,
  };
}

const UNREACHABLE: Omit<WebsiteState, 'url' | 'missed'> = {
  isReachable: false,
  liveSince: null,
  isBehind: false,
  isBuilding: false,
  problem: null,
  isConfirmable: false,
  warnings: [],
  held: null,
  mayPutBack: false,
  kept: [],
  changes: [],
};
