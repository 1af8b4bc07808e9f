import { describe, expect, it } from 'vitest';
import { readControlAnswer } from './read-answer.ts';
import { CONTROL_API_HEADER, CONTROL_API_VERSION, controlRoutes } from './routes.ts';

const { health, ready, metrics } = controlRoutes;
const JSON_TYPE = 'application/json; charset=utf-8';

function answer(
  body: string,
  { status = 200, type = JSON_TYPE, version = String(CONTROL_API_VERSION) } = {},
) {
  return new Response(body, { status, headers: { 'content-type': type, [CONTROL_API_HEADER]: version } });
}

describe('an answer of the control address', () => {
  it('is read as its route says', async () => {
    expect(await readControlAnswer(health, answer('{"status":"alive"}'))).toEqual({
      kind: 'answer',
      answer: { status: 'alive' },
    });
    const text = answer('publisher_alert 0\n', { type: 'text/plain' });
    expect(await readControlAnswer(metrics, text)).toEqual({ kind: 'answer', answer: 'publisher_alert 0\n' });
  });

  it('may be one with another status, where its route says so', async () => {
    const waiting = answer('{"status":"waiting for the first release"}', { status: 503 });
    expect(await readControlAnswer(ready, waiting)).toMatchObject({ kind: 'answer' });
  });

  it('may say why it was refused', async () => {
    const refused = answer('{"error":"The disk is full"}', { status: 500 });
    expect(await readControlAnswer(health, refused)).toEqual({ kind: 'refusal', error: 'The disk is full' });
  });

  it('is known to be of another version before it is read', async () => {
    const newer = answer('{"status":"alive"}', { version: '2000' });
    expect(await readControlAnswer(health, newer)).toEqual({
      kind: 'fault',
      fault: 'other-version',
      status: 200,
      detail: `The publisher answers in version 2000 of the control API, and ${CONTROL_API_VERSION} is needed. Start CMS and publisher from the same installation.`,
    });
  });

  it('is of another version when it says none, as before the first', async () => {
    const older = new Response('{"status":"alive"}', { headers: { 'content-type': JSON_TYPE } });
    expect(await readControlAnswer(health, older)).toMatchObject({
      fault: 'other-version',
      detail: expect.stringContaining('version 0'),
    });
  });

  it('is of no publisher when it says no version and is no JSON', async () => {
    const page = new Response('<h1>Bad gateway</h1>', {
      status: 502,
      headers: { 'content-type': 'text/html' },
    });
    expect(await readControlAnswer(health, page)).toEqual({
      kind: 'fault',
      fault: 'unusable',
      status: 502,
      detail: 'The answer to GET /health (status 502) does not come from a publisher. Check CONTROL_URL.',
    });
  });

  it.each([
    ['a field that does not fit', '{"status":"asleep"}', 200, /does not fit the contract:\n.*\n.*at status/],
    ['no JSON', '{"status"', 200, /does not fit the contract/],
    ['a refusal without a reason', '{}', 500, /status 500\) says neither/],
  ])('is of no use with %s', async (_what, body, status, detail) => {
    expect(await readControlAnswer(health, answer(body, { status }))).toEqual({
      kind: 'fault',
      fault: 'unusable',
      status,
      detail: expect.stringMatching(detail),
    });
  });
});
