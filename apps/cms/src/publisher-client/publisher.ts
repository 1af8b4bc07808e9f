import {
  CONTROL_API_HEADER,
  CONTROL_API_VERSION,
  type ControlOutcome,
  type ControlRoute,
  controlRoutes,
  describePublisherFault,
  type PublisherFault,
  type PublisherState,
  type Receipt,
  type ReceiptQuestion,
  type ReleaseSummary,
  readControlAnswer,
} from '@pain/schema';
import { controlUrl } from '../kernel/settings';
import { type Fault, type FaultLog, noteFault } from './note-fault';

const PATIENCE_MS = 2000;
/** Putting back waits for a site that is being put live at this moment. */
const PATIENCE_TO_CHANGE_MS = 10_000;
/** How the publisher refuses a request of another version: then it did nothing. */
const CONFLICT = 409;

/** What was asked of the publisher, or why that is not known. */
export type Asked<Answer> = { answer: Answer; fault: null } | ({ answer: null } & Fault);

/** How the public site is. */
export function askPublisher(): Promise<Asked<PublisherState>> {
  return ask(controlRoutes.state, undefined);
}

/** What is live of an entry as of one of its changes. */
export function askReceipt(question: ReceiptQuestion): Promise<Asked<Receipt>> {
  return ask(controlRoutes.receipt, question);
}

/** The releases that can be put back, the newest first. */
export function askReleases(): Promise<Asked<ReleaseSummary[]>> {
  return ask(controlRoutes.releases, undefined);
}

/** Has the publisher ask the CMS at once what is new. */
export function nudge(): Promise<Asked<unknown>> {
  return ask(controlRoutes.nudge, undefined);
}

/**
 * Has the publisher show an earlier site and hold it.
 *
 * @returns why it could not, or null.
 */
export function putBack(wish: { release: string; by: string }, log: FaultLog): Promise<string | null> {
  return order(controlRoutes.putBack, wish, log);
}

/** Has the publisher let newer content go live again. @returns why it could not, or null. */
export function resume(by: string, log: FaultLog): Promise<string | null> {
  return order(controlRoutes.resume, { by }, log);
}

/**
 * Has the publisher let go live what a guard stopped.
 *
 * @param confirmation names what was shown to the person who confirms it.
 * @returns why it could not, or null.
 */
export function confirm(confirmation: string, log: FaultLog): Promise<string | null> {
  return order(controlRoutes.confirm, { confirmation }, log);
}

async function ask<Request, Answer>(
  route: ControlRoute<Request, Answer>,
  request: Request,
): Promise<Asked<Answer>> {
  try {
    const outcome = await send(route, request, PATIENCE_MS);
    if (outcome.kind === 'answer') return { answer: outcome.answer, fault: null };
    if (outcome.kind === 'fault') return { answer: null, fault: outcome.fault, detail: outcome.detail };
    const detail = `The publisher refuses ${route.method} ${route.path}: ${outcome.error}`;
    return { answer: null, fault: 'unusable', detail };
  } catch (error) {
    return { answer: null, fault: 'no-answer', detail: String(error) };
  }
}

async function order<Request>(
  route: ControlRoute<Request, unknown>,
  request: Request,
  log: FaultLog,
): Promise<string | null> {
  try {
    const outcome = await send(route, request, PATIENCE_TO_CHANGE_MS);
    if (outcome.kind === 'answer') return null;
    if (outcome.kind === 'refusal') return outcome.error;
    noteFault(log, outcome);
    const isUndone = outcome.fault === 'other-version' && outcome.status === CONFLICT;
    return `${describePublisherFault(outcome.fault)} ${isUndone ? UNDONE : MAYBE_DONE}`;
  } catch (error) {
    return isRefused(error) ? notAsked('no-answer') : NOT_KNOWN;
  }
}

const UNDONE = 'The website stays as it is.';
const MAYBE_DONE = 'It is not known whether this is done: look at the website before you try again.';
/** What was asked for may still be done after nobody waits for it any more. */
const NOT_KNOWN =
  'The website’s publisher has not answered, so it is not known whether this is done: it may still be. Before you try again, look in a minute at what the start page says of the website.';

/** Why something is not done that the publisher was not asked to do, in words for staff. */
export function notAsked(fault: PublisherFault): string {
  const remedy = fault === 'no-answer' ? ' Try again in a minute.' : '';
  return `${describePublisherFault(fault)} ${UNDONE}${remedy}`;
}

/** @throws what `fetch` throws when there is no answer. */
async function send<Request, Answer>(
  route: ControlRoute<Request, Answer>,
  request: Request,
  patienceMs: number,
): Promise<ControlOutcome<Answer>> {
  const { method, path, needsToken } = route;
  const answer = await fetch(`${controlUrl()}${path}${method === 'GET' ? toQuery(request) : ''}`, {
    method,
    headers: {
      [CONTROL_API_HEADER]: String(CONTROL_API_VERSION),
      ...(needsToken && {
        authorization: `Bearer ${process.env.CONTROL_TOKEN}`,
        'content-type': 'application/json',
      }),
    },
    ...(needsToken && { body: JSON.stringify(request) }),
    signal: AbortSignal.timeout(patienceMs),
  });
  return readControlAnswer(route, answer);
}

function toQuery(request: unknown): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(request ?? {})) query.set(name, String(value));
  return query.size > 0 ? `?${query}` : '';
}

/** Whether nothing listens there: only then is it certain that the publisher was not asked. */
function isRefused(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED';
}
