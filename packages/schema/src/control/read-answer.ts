import { z } from 'zod';
import { CONTROL_API_HEADER, CONTROL_API_VERSION, type ControlRoute } from './routes.ts';
import { controlRefusal } from './shapes.ts';

/**
 * Why nothing is known from the publisher. `no-answer`: it did not answer in time. `other-version`: it
 * speaks another version of the control API. `unusable`: what was answered does not fit the contract, or
 * the question was refused.
 */
export type PublisherFault = 'no-answer' | 'other-version' | 'unusable';

const WORDS: Readonly<Record<PublisherFault, string>> = {
  'no-answer': 'The website’s publisher does not respond.',
  'other-version':
    'The CMS and the website’s publisher have different versions. Ask your website administrator to start both from the same installation.',
  unusable:
    'The website’s publisher gives an answer that the CMS cannot use. Ask your website administrator to look into the log of the CMS.',
};

/** Why nothing is known from the publisher, in words for staff. */
export function describePublisherFault(fault: PublisherFault): string {
  return WORDS[fault];
}

/**
 * The result of a request: the answer, why it was refused, or why it cannot be used, in words for operators.
 */
export type ControlOutcome<Answer> =
  | { kind: 'answer'; answer: Answer }
  | { kind: 'refusal'; error: string }
  | { kind: 'fault'; fault: Exclude<PublisherFault, 'no-answer'>; status: number; detail: string };

/** What is read of an HTTP response; `Response` has it. */
export interface ControlResponse {
  status: number;
  headers: { get(name: string): string | null };
  text(): Promise<string>;
}

type Readable<Answer> = Omit<ControlRoute<never, Answer>, 'request'>;

/**
 * Reads an answer of the control address: its version before anything else.
 *
 * @throws what reading the body throws when the connection ends.
 */
export async function readControlAnswer<Answer>(
  route: Readable<Answer>,
  response: ControlResponse,
): Promise<ControlOutcome<Answer>> {
  const fault = findFault(route, response);
  if (fault) return fault;
  const body = await response.text();
  if (!route.statuses.includes(response.status)) return readRefusal(route, response, toJson(body));
  const parsed = route.answer.safeParse(route.format === 'json' ? toJson(body) : body);
  if (parsed.success) return { kind: 'answer', answer: parsed.data };
  return unusable(route, response, `does not fit the contract:\n${z.prettifyError(parsed.error)}`);
}

/**
 * Publishers from before the first version do not say one; they answer in JSON. Something else
 * that listens there may not.
 */
function findFault(route: Readable<unknown>, { status, headers }: ControlResponse) {
  const version = headers.get(CONTROL_API_HEADER);
  if (version === String(CONTROL_API_VERSION)) return null;
  const isJson = headers.get('content-type')?.startsWith('application/json') === true;
  if (version === null && !isJson)
    return unusable(route, { status }, 'does not come from a publisher. Check CONTROL_URL.');
  return fault(
    'other-version',
    status,
    `The publisher answers in version ${version ?? 0} of the control API, and ${CONTROL_API_VERSION} is needed. Start CMS and publisher from the same installation.`,
  );
}

function readRefusal(route: Readable<unknown>, { status }: { status: number }, body: unknown) {
  const refusal = controlRefusal.safeParse(body);
  if (refusal.success) return { kind: 'refusal' as const, error: refusal.data.error };
  return unusable(route, { status }, 'says neither what was asked nor why not.');
}

function unusable({ method, path }: Readable<unknown>, { status }: { status: number }, problem: string) {
  return fault('unusable', status, `The answer to ${method} ${path} (status ${status}) ${problem}`);
}

function fault(which: Exclude<PublisherFault, 'no-answer'>, status: number, detail: string) {
  return { kind: 'fault' as const, fault: which, status, detail };
}

function toJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
