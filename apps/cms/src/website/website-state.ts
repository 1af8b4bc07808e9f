import type { PublisherState } from './publisher';
import type { WebsiteState } from './shapes';

/**
 * How the public site stands.
 *
 * @param cms what the publication log stands at.
 */
export function toWebsiteState(
  publisher: PublisherState | null,
  cms: { epoch: string; revision: number },
  url: string,
): WebsiteState {
  if (publisher === null) return { ...UNREACHABLE, url };
  const { live, building, problem, history } = publisher;
  return {
    url,
    isReachable: true,
    liveSince: live && (history[0]?.at ?? live.builtAt),
    isBehind: live === null || live.state.epoch !== cms.epoch || live.state.revision < cms.revision,
    isBuilding: building !== null,
    problem: problem?.message ?? null,
    changes: history,
  };
}

const UNREACHABLE: Omit<WebsiteState, 'url'> = {
  isReachable: false,
  liveSince: null,
  isBehind: false,
  isBuilding: false,
  problem: null,
  changes: [],
};
