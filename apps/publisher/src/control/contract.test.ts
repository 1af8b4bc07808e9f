import type { AddressInfo } from 'node:net';
import {
  CONTROL_API_HEADER,
  CONTROL_API_VERSION,
  type ControlRoute,
  controlRoutes,
  readControlAnswer,
} from '@pain/schema';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { listen } from '../serve/listen.ts';
import { makeControlServer } from './control-server.ts';
import { makeWorld, receipt, release, state } from './fixtures/control-world.ts';

const ORDER = { authorization: 'Bearer t', 'content-type': 'application/json' };
let isServing = true;
const world = { ...makeWorld(), isServing: () => isServing };
const server = makeControlServer({ token: 't', hosts: [] }, world);
const url = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(() => listen(server, 0, '127.0.0.1', 'CONTROL_PORT'));
afterAll(() => server.close().closeAllConnections());
beforeEach(() => void world.done.splice(0));

describe('the contract with the CMS', () => {
  const ask = async (route: ControlRoute<unknown, unknown>, query = '', init: RequestInit = {}) =>
    readControlAnswer(route, await fetch(`${url()}${route.path}${query}`, init));
  const question = '?type=page&id=a&epoch=e&revision=1';
  const order = (body: object) => ({
    method: 'POST',
    headers: ORDER,
    body: JSON.stringify(body),
  });

  it('has an answer at each of its routes that fits it to the letter', async () => {
    const { state: stateRoute, receipt: receiptRoute, ...others } = controlRoutes;
    const { releases, metrics, health, ready, nudge, putBack, resume, confirm, ...none } = others;
    expect(none).toEqual({});
    const answers = [
      await ask(stateRoute),
      await ask(receiptRoute, question),
      await ask(releases),
      await ask(metrics),
      await ask(health),
      await ask(ready),
      await ask(nudge, '', { method: 'POST' }),
      await ask(putBack, '', order({ release: 'r1', by: 'Sam' })),
      await ask(resume, '', order({ by: 'Sam' })),
      await ask(confirm, '', order({ confirmation: 'c' })),
    ];
    expect(answers.map((outcome) => (outcome.kind === 'answer' ? outcome.answer : outcome))).toEqual([
      state,
      receipt,
      [release],
      'publisher_alert 0\n',
      { status: 'alive' },
      { status: 'ready' },
      { status: 'looking' },
      state,
      state,
      state,
    ]);
  });

  it('says with 503 that no site is served yet', async () => {
    isServing = false;
    const { status } = await fetch(`${url()}/ready`);
    const outcome = await ask(controlRoutes.ready);
    isServing = true;
    expect([status, outcome]).toEqual([
      503,
      { kind: 'answer', answer: { status: 'waiting for the first release' } },
    ]);
  });

  it('says its version with each answer, also when it refuses', async () => {
    for (const [method, path, status] of [
      ['GET', '/state', 200],
      ['GET', '/metrics', 200],
      ['GET', '/receipt', 400],
      ['POST', '/resume', 401],
      ['GET', '/nothing', 404],
    ] as const) {
      const answer = await fetch(`${url()}${path}`, { method });
      expect([answer.status, answer.headers.get(CONTROL_API_HEADER)]).toEqual([
        status,
        String(CONTROL_API_VERSION),
      ]);
    }
  });

  it('does nothing for a CMS of another version, and says so', async () => {
    const headers = { ...ORDER, [CONTROL_API_HEADER]: '2000' };
    const resume = (headers: Record<string, string>) =>
      fetch(`${url()}/resume`, { method: 'POST', headers, body: '{"by":"Sam"}' });
    const refused = await resume(headers);
    expect([refused.status, world.done]).toEqual([409, []]);
    expect((await refused.json()).error).toMatchInlineSnapshot(
      `"The request is of version 2000 of the control API, and this publisher has version 1. Nothing was done. Start CMS and publisher from the same installation."`,
    );
    const same = { ...headers, [CONTROL_API_HEADER]: String(CONTROL_API_VERSION) };
    expect((await resume(same)).status).toBe(200);
  });
});
