import { publicationState } from '@pain/schema';
import { z } from 'zod';

const PATIENCE_MS = 2000;

const release = z.object({
  release: z.string(),
  state: publicationState,
  builtAt: z.string(),
});
const state = z.object({
  live: release.nullable(),
  building: z.string().nullable(),
  problem: z
    .object({ kind: z.string(), message: z.string(), confirmation: z.string().nullable() })
    .nullable(),
  warnings: z.array(
    z.object({ page: z.object({ path: z.string(), title: z.string() }), message: z.string() }),
  ),
  keptBack: z.array(z.string()).default([]),
  held: z.object({ release: z.string(), since: z.string(), by: z.string() }).nullable(),
  history: z.array(
    z.object({
      at: z.string(),
      release: z.string(),
      tookMs: z.number(),
      pages: z.number(),
      order: z.object({ kind: z.enum(['put-back', 'resume']), by: z.string() }).nullable(),
    }),
  ),
});
const receipt = z.object({
  live: z.boolean(),
  since: z.string().nullable(),
  searchSince: z.string().nullable(),
  problem: z.string().nullable(),
  pages: z.array(z.object({ path: z.string(), title: z.string() })),
  files: z.array(z.string()).default([]),
});

const releases = z.array(release);
const refusal = z.object({ error: z.string() });

/** What the publisher says of itself: see its `src/state.ts`. */
export type PublisherState = z.infer<typeof state>;
/** What the publisher says of an entry: see its `src/receipt.ts`. */
export type PublisherReceipt = z.infer<typeof receipt>;

/** The address at which the publisher is told and asked. */
export function controlUrl(): string {
  return process.env.CONTROL_URL ?? 'http://127.0.0.1:8090';
}

/** How the public site stands, or null when the publisher does not answer. */
export function askPublisher(): Promise<PublisherState | null> {
  return ask('/state', state);
}

/** What is live of an entry as of one of its changes, or null when the publisher does not answer. */
export function askReceipt(question: {
  type: string;
  id: string;
  epoch: string;
  revision: number;
}): Promise<PublisherReceipt | null> {
  const query = new URLSearchParams({ ...question, revision: String(question.revision) });
  return ask(`/receipt?${query}`, receipt);
}

async function ask<T>(path: string, shape: z.ZodType<T>): Promise<T | null> {
  try {
    const answer = await fetch(`${controlUrl()}${path}`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return answer.ok ? shape.parse(await answer.json()) : null;
  } catch {
    return null;
  }
}

/** The releases that can be put back, the newest first; none when the publisher does not answer. */
export async function askReleases(): Promise<z.infer<typeof releases>> {
  return (await ask('/releases', releases)) ?? [];
}

/**
 * Has the publisher show an earlier site and hold it.
 *
 * @returns why it could not, or null.
 */
export function putBack(release: string, by: string): Promise<string | null> {
  return tell('/put-back', { release, by });
}

/** Has the publisher let newer content go live again. @returns why it could not, or null. */
export function resume(by: string): Promise<string | null> {
  return tell('/resume', { by });
}

/**
 * Has the publisher let go live what a guard stopped.
 *
 * @param confirmation names what was shown to whoever confirms it.
 * @returns why it could not, or null.
 */
export function confirm(confirmation: string): Promise<string | null> {
  return tell('/confirm', { confirmation });
}

/** Putting back waits for a site that is being put live at this moment. */
const PATIENCE_TO_CHANGE_MS = 10_000;

async function tell(path: string, body: object): Promise<string | null> {
  try {
    const answer = await fetch(`${controlUrl()}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${process.env.CONTROL_TOKEN}`,
        'content-type': 'application/json',
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE_TO_CHANGE_MS),
    });
    return answer.ok ? null : refusal.parse(await answer.json()).error;
  } catch (error) {
    return isRefused(error) ? NOT_ASKED : NOT_KNOWN;
  }
}

const NOT_ASKED =
  'The website’s publisher does not answer. The website stays as it is. Try again in a minute.';
/** What was asked for may still be done after nobody waits for it any more. */
const NOT_KNOWN =
  'The website’s publisher has not answered, so it is not known whether this is done: it may still be. Before you try again, look in a minute at what the start page says of the website.';

/** Whether nothing listens there: only then is it certain that the publisher was not asked. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
