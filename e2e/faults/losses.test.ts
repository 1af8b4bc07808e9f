import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../stack/admin-session.ts';
import { Editor } from '../stack/editor.ts';
import { type Stack, startStack } from '../stack/stack.ts';
import { readState, untilLive } from '../stack/until-live.ts';

const PROMISED_MS = 30_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SHIFT_CLOCK = pathToFileURL(`${import.meta.dirname}/../stack/shift-clock.ts`).href;

let stack: Stack;
let editor: Editor;
let faq: string;

beforeAll(async () => {
  stack = await startStack();
  editor = await Editor.logIn(stack);
  const [first] = await editor.list('faq');
  faq = first?.documentId ?? 'none';
});
afterAll(() => stack?.stop());

const publish = (question: string) => editor.publish('faq', faq, { question });
const readPage = async () => (await fetch(`${stack.siteUrl}/faqs/`)).text();

describe('what is lost', () => {
  it('as the message from the CMS, is made good within 30 seconds', async () => {
    await stack.cms.kill();
    // Nobody listens there.
    stack.cms.start({ CONTROL_URL: 'http://127.0.0.1:9' });
    await stack.cms.ready();
    await publish('Is a lost message made good?');
    expect(await untilLive(stack)).toBeLessThan(PROMISED_MS);
    expect(await readPage()).toContain('Is a lost message made good?');
  });

  it('as the publisher, is made good within 30 seconds of its return', async () => {
    await stack.publisher.kill();
    await publish('Is a lost publisher made good?');
    stack.publisher.start();
    await stack.publisher.ready();
    expect(await untilLive(stack)).toBeLessThan(PROMISED_MS);
    expect(await readPage()).toContain('Is a lost publisher made good?');
  });

  it('as the machine, is made good within 30 seconds of its return', async () => {
    await publish('Is a lost machine made good?');
    await Promise.all([stack.cms.kill(), stack.publisher.kill()]);
    stack.publisher.start();
    stack.cms.start();
    await stack.publisher.ready();
    await stack.cms.ready();
    expect(await untilLive(stack)).toBeLessThan(PROMISED_MS);
    expect(await readPage()).toContain('Is a lost machine made good?');
  });
});

/** Starts the publisher anew at another time than the CMS has. */
async function shiftClock(ms: number): Promise<void> {
  await stack.publisher.kill();
  stack.publisher.start({ NODE_OPTIONS: `--import ${SHIFT_CLOCK}`, CLOCK_SHIFT_MS: String(ms) });
  await stack.publisher.ready();
}

function expectInstant(since: Entry[string], shift: number): void {
  const off = Math.abs(Date.parse(String(since)) - (Date.now() + shift));
  expect(off).toBeLessThan(MINUTE_MS);
}

describe('a publisher whose clock is an hour', () => {
  it.each([
    ['ahead', HOUR_MS],
    ['behind', -HOUR_MS],
  ])('%s of the CMS still publishes, with receipts, and never goes back', async (where, shift) => {
    const { live: before } = await readState(stack);
    await shiftClock(shift);
    expect((await readState(stack)).live.state.revision).toBe(before.state.revision);
    for (const number of [1, 2]) {
      await publish(`What is publish ${number} ${where}?`);
      await untilLive(stack);
      expect(await readPage()).toContain(`What is publish ${number} ${where}?`);
    }
    const { live, history } = await readState(stack);
    expectInstant(live.builtAt, shift);
    const revisions = history.map(({ revision }) => revision);
    expect(revisions).toEqual([...revisions].sort((a, b) => b - a));
    const receipt = await editor.readReceipt('faq', faq);
    expect(receipt).toMatchObject({ status: 'live', problem: null });
    expectInstant(receipt.since, shift);
  });
});
