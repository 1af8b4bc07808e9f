import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../stack/admin-session.ts';
import { checkDatabase } from '../stack/check-database.ts';
import { checkRelease, listPartial } from '../stack/check-release.ts';
import type { Editor } from '../stack/editor.ts';
import { type FaultProxy, sendJson } from '../stack/fault-proxy.ts';
import type { Stack } from '../stack/stack.ts';
import type { TcpProxy } from '../stack/tcp-proxy.ts';
import { readState, untilLive } from '../stack/until-live.ts';
import { provideStack } from './shared-stack.ts';

const PROMISED_MS = 30_000;
const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const SHIFT_CLOCK = pathToFileURL(`${import.meta.dirname}/../stack/shift-clock.ts`).href;

const shared = provideStack();
let stack: Stack;
let proxy: FaultProxy;
let notifications: TcpProxy;
let editor: Editor;
let faq: string;

beforeAll(async () => {
  ({ stack, proxy, notifications, editor } = shared());
  const [first] = await editor.list('faq');
  faq = first?.documentId ?? 'none';
});

const publish = (question: string) => editor.publish('faq', faq, { question });
const readPage = async () => (await fetch(`${stack.siteUrl}/faqs/`)).text();

describe('what is lost', () => {
  it('as the message from the CMS, is made good within 30 seconds', async () => {
    const before = notifications.refusals;
    notifications.disconnect();
    await publish('Is a lost message made good?');
    await untilLive(stack, PROMISED_MS);
    expect(notifications.refusals).toBeGreaterThan(before);
    notifications.reconnect();
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
    await publish('Was this acknowledged?');
    const draft = await editor.read('faq', faq);
    const question = 'Is a lost machine made good?';
    const answer = editor.publishDraft('faq', draft, { question }).then(
      () => true,
      () => false,
    );
    await untilWritten(question);
    await Promise.all([stack.cms.kill(), stack.publisher.kill()]);
    const isAcknowledged = await answer;
    await checkRelease(stack.folder);
    stack.publisher.start();
    stack.cms.start();
    await stack.publisher.ready();
    await stack.cms.ready();
    checkDatabase(stack.folder);
    await untilLive(stack, PROMISED_MS);
    const { question: published } = await editor.readPublished('faq', faq);
    expect(isAcknowledged ? [question] : ['Was this acknowledged?', question]).toContain(published);
    expect(await readPage()).toContain(published);
    expect(await listPartial(stack.folder)).toEqual([]);
  });
});

/**
 * Waits until the words of a publish are in the log of the database, where each write goes first,
 * and so before its answer.
 */
async function untilWritten(words: string): Promise<void> {
  const log = path.join(stack.folder, 'cms.db-wal');
  const deadline = Date.now() + PROMISED_MS;
  while (!(await readFile(log)).includes(words))
    if (Date.now() > deadline) throw new Error(`The CMS did not begin to write “${words}”.`);
}

/** The CMS answers no more questions of builds, so that the one that has begun does not end. */
async function untilBuilding(): Promise<void> {
  proxy.inject(({ query, body }, response) => {
    if (query.includes('publicationState')) sendJson(response, body);
  });
  const isBuilding = async () => (await readState(stack)).building;
  await expect.poll(isBuilding, { timeout: PROMISED_MS, interval: 20 }).not.toBeNull();
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
