import { z } from 'zod';
import { orders, publisherState, receipt, receiptQuestion, releaseSummary } from './shapes.ts';

/** The version of the control API. Each change of a request or an answer makes it one more. */
export const CONTROL_API_VERSION = 1;
/** The header by which each answer says its version, and by which a request may. */
export const CONTROL_API_HEADER = 'control-api-version';

/** The request of a route that takes none. */
export const NOTHING_SENT = z.undefined();

/** One thing to ask of the publisher, or to have it do. */
export interface ControlRoute<Request, Answer> {
  method: 'GET' | 'POST';
  path: string;
  /** Whether it takes the control token. */
  needsToken: boolean;
  /** What is sent: in the query of a GET, as JSON with a POST; or {@link NOTHING_SENT}. */
  request: z.ZodType<Request>;
  answer: z.ZodType<Answer>;
  /** How the answer is written. */
  format: 'json' | 'text';
  /** The statuses of its answers; every other one is a refusal. */
  statuses: readonly number[];
  /** What it does or says, for operators. */
  meaning: string;
}

/** All that the publisher is asked for at its control address, and how it answers. */
export const controlRoutes = {
  state: question('/state', publisherState, 'how the site and the publisher are'),
  receipt: {
    ...question('/receipt', receipt, 'what is live of an entry, as of its last change'),
    request: receiptQuestion,
  },
  releases: question(
    '/releases',
    z.array(releaseSummary),
    'the releases that can be put back, the newest first',
  ),
  metrics: {
    ...question('/metrics', z.string().meta({ title: 'text' }), 'metrics in Prometheus’s text format'),
    format: 'text' as const,
  },
  health: question('/health', status('alive'), 'whether the process lives'),
  ready: {
    ...question(
      '/ready',
      status('ready', 'waiting for the first release'),
      'whether a site is served; 503 while none is',
    ),
    statuses: [200, 503],
  },
  nudge: {
    ...order('/nudge', NOTHING_SENT, status('looking'), 'has the publisher ask the CMS at once what is new'),
    needsToken: false,
    statuses: [202],
  },
  putBack: order('/put-back', orders.putBack, publisherState, 'shows an earlier site and holds it'),
  resume: order('/resume', orders.resume, publisherState, 'ends that: newer content goes live again'),
  confirm: order(
    '/confirm',
    orders.confirm,
    publisherState,
    'lets go live what a guard stopped, as long as that is what `confirmation` names',
  ),
};

/** The name of a route. */
export type ControlRouteName = keyof typeof controlRoutes;

function question<Answer>(
  path: string,
  answer: z.ZodType<Answer>,
  meaning: string,
): ControlRoute<undefined, Answer> {
  return {
    method: 'GET',
    path,
    needsToken: false,
    request: NOTHING_SENT,
    answer,
    format: 'json',
    statuses: [200],
    meaning,
  };
}

function order<Request, Answer>(
  path: string,
  request: z.ZodType<Request>,
  answer: z.ZodType<Answer>,
  meaning: string,
): ControlRoute<Request, Answer> {
  return {
    method: 'POST',
    path,
    needsToken: true,
    request,
    answer,
    format: 'json',
    statuses: [200],
    meaning,
  };
}

function status<const Words extends readonly [string, ...string[]]>(...words: Words) {
  return z.object({ status: z.enum(words) });
}
