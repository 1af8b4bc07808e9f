import { setTimeout as pause } from 'node:timers/promises';
import { controlRoutes, type PublisherState, readControlAnswer } from '@pain/schema';
import { askState, connectToCms } from '@pain/web/cms';
import type { Stack } from './stack.ts';

const LOOK_MS = 50;
/** Far beyond what is promised, so that a busy machine shows as a slow figure rather than as a failure. */
const PATIENCE_MS = 180_000;

/** What a publisher with a site says of itself. */
interface PublisherView extends PublisherState {
  live: NonNullable<PublisherState['live']>;
}

/**
 * Asks a publisher by its control address how it stands.
 *
 * @throws Error when its answer does not fit the contract, or it has no site yet.
 */
export async function readState({ controlUrl }: Pick<Stack, 'controlUrl'>): Promise<PublisherView> {
  const { state } = controlRoutes;
  const outcome = await readControlAnswer(state, await fetch(`${controlUrl}${state.path}`));
  if (outcome.kind !== 'answer') throw new Error(outcome.kind === 'fault' ? outcome.detail : outcome.error);
  const { live } = outcome.answer;
  if (live === null) throw new Error(`The publisher at ${controlUrl} has no site yet.`);
  return { ...outcome.answer, live };
}

/** The revision of the last change of published content. */
export async function readRevision({ cmsUrl, environment }: Stack): Promise<number> {
  return (await askState(connectToCms({ url: cmsUrl, token: environment.BUILD_TOKEN ?? '' }))).revision;
}

/**
 * Waits until the live site shows everything that the CMS has published, whole and with nothing kept back.
 *
 * @returns how long that took, in milliseconds.
 * @throws Error with what the publisher says when it takes too long.
 */
export async function untilLive(stack: Stack, patienceMs = PATIENCE_MS): Promise<number> {
  const started = performance.now();
  while (!(await isLive(stack))) {
    const took = performance.now() - started;
    if (took > patienceMs) throw new Error(`Not live after ${took} ms: ${await tellState(stack)}`);
    await pause(LOOK_MS);
  }
  return performance.now() - started;
}

async function isLive(stack: Stack): Promise<boolean> {
  const revision = await readRevision(stack);
  const { live, problem, building, warnings } = await readState(stack);
  const isWhole = problem === null && building === null && !warnings.some(({ isKeptBack }) => isKeptBack);
  return isWhole && live.state.revision === revision;
}

async function tellState(stack: Stack): Promise<string> {
  const { history: _history, ...state } = await readState(stack);
  return JSON.stringify(state, null, 2);
}
