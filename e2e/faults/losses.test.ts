import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { Questions } from '../soak/questions.ts';
import type { Entry } from '../stack/admin-session.ts';
import { checkDatabase } from '../stack/check-database.ts';
import { checkRelease, listPartial } from '../stack/check-release.ts';
import type { Editor } from '../stack/editor.ts';
import { type FaultProxy, sendJson } from '../stack/fault-proxy.ts';
import type { Line } from '../stack/line.ts';
import { Random } from '../stack/random.ts';
import type { Stack } from '../stack/stack.ts';
import { readState, untilLive } from '../stack/until-live.ts';
import { provideStack } from './shared-stack.ts';

const PROMISED_MS = 30_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SHIFT_CLOCK = pathToFileURL(`${import.meta.dirname}/../stack/shift-clock.ts`).href;

const shared = provideStack();
let stack: Stack;
let proxy: FaultProxy;
let messages: Line;
let editor: Editor;
let faq: string;

beforeAll(async () => {
  ({ stack, proxy, messages, editor } = shared());
  const [first] = await editor.list('faq');
  faq = first?.documentId ?? 'none';
});

const publish = (question: string) => editor.publish('faq', faq, { question });
const readPage = async () => (await fetch(`${stack.siteUrl}/faqs/`)).text();

describe('what is lost', () => {
  it('as the message from the CMS, is made good within 30 seconds', async () => {
    const before = messages.losses;
    messages.cut();
    await publish('Is a lost message made good?');
    await untilLive(stack, PROMISED_MS);
    expect(messages.losses).toBeGreaterThan(before);
    messages.mend();
    expect(await readPage()).toContain('Is a lost message made good?');
  });

  it('as the publisher, is made good within 30 seconds of its return', async () => {
    await stack.publisher.kill();
    await publish('Is a lost publisher made good?');
    stack.publisher.start();
    await stack.publisher.ready();
    await untilLive(stack, PROMISED_MS);
    expect(await readPage()).toContain('Is a lost publisher made good?');
  });

  it('as the publisher in the middle of a build, leaves its release whole and nothing half-made', async () => {
    await publish('Is a lost build made good?');
    await untilBuilding();
    await stack.publisher.kill();
    await checkRelease(stack.folder);
    proxy.heal();
    stack.publisher.start();
    await stack.publisher.ready();
    await untilLive(stack, PROMISED_MS);
    expect(await readPage()).toContain('Is a lost build made good?');
    expect(await listPartial(stack.folder)).toEqual([]);
  });

  it('as the machine in the middle of a publish, loses nothing that was acknowledged, and damages nothing', async () => {
    const random = new Random(1);
    const questions = await Questions.open(editor);
    expect(await questions.publish(random, 'Was this acknowledged?')).toBe(true);
    const unanswered = questions.publish(random, 'Is a lost machine made good?');
    await Promise.all([stack.cms.kill(), stack.publisher.kill()]);
    await unanswered;
    await checkRelease(stack.folder);
    stack.publisher.start();
    stack.cms.start();
    await stack.publisher.ready();
    await stack.cms.ready();
    checkDatabase(stack.folder);
    await questions.expectPublished();
    await untilLive(stack, PROMISED_MS);
    await questions.expectLive(stack.siteUrl);
    expect(await listPartial(stack.folder)).toEqual([]);
  });
});

/** The CMS answers no more questions of builds, so that the one that has begun does not end. */
async function untilBuilding(): Promise<void> {
  proxy.inject(({ query, body }, response) => {
    if (query.includes('publicationState')) sendJson(response, body);
  });
  await expect.poll(async () => (await readState(stack)).building).not.toBeNull();
}

/** Starts the publisher again at another time than the CMS has. */
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
