import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildProcessOf } from '../stack/build-process.ts';
import type { Editor } from '../stack/editor.ts';
import { type Fault, type FaultProxy, sendJson } from '../stack/fault-proxy.ts';
import type { Stack } from '../stack/stack.ts';
import { readRevision, readState, untilLive } from '../stack/until-live.ts';
import { provideStack } from './shared-stack.ts';

const PATIENCE = { timeout: 120_000, interval: 50 };
/** A cold build on a busy machine takes as long again; the one after a hang has to succeed. */
const SPARE = 2;
const SLOW_MS = 500;
const FIVE_SECONDS_MS = 5000;
const TEN = 10;

/**
 * These tests are of the times that installations have; another publisher is started for them, whose
 * first build is a cold one.
 */
const shared = provideStack({ RELEASE_GAP_MS: '1000', POLL_MS: '1000' });
let stack: Stack;
let proxy: FaultProxy;
let editor: Editor;
let faq: string;
let coldBuildMs: number;

beforeAll(async () => {
  ({ stack, proxy, editor } = shared());
  faq = (await editor.list('faq'))[0]?.documentId ?? 'none';
  coldBuildMs = Number((await readState(stack)).lastBuildMs);
});
afterEach(async () => {
  proxy.heal();
  await untilLive(stack);
});

const publish = (question: string) => editor.publish('faq', faq, { question });
const readPage = async () => (await fetch(`${stack.siteUrl}/faqs/`)).text();

/** The revisions that went live, in that order. */
async function readGoings(): Promise<number[]> {
  const log = JSON.parse(await readFile(path.join(stack.folder, 'site/live.json'), 'utf8'));
  return log.map(({ revision }: { revision: number }) => revision);
}

/** Lets the look at the state through, so that only builds suffer. */
const inBuilds =
  (fault: Fault): Fault =>
  (answer, response) =>
    answer.query.includes('publicationState') ? sendJson(response, answer.body) : fault(answer, response);

/**
 * Comes true once a build has read all content, as that of another CMS: it asks for the state last, to know
 * that nothing changed meanwhile. Of the CMS of before it would not read the site settings.
 */
function onceRead(): Promise<void> {
  let isReading = false;
  return new Promise((resolve) => {
    proxy.inject(({ query, body }, response) => {
      sendJson(response, body);
      if (query.startsWith('query SiteSetting')) isReading = true;
      if (isReading && query.includes('publicationState')) resolve();
    });
  });
}

describe('ten publishes in five seconds', () => {
  it('go live in fewer releases, never an older one after a newer', async () => {
    const before = await readGoings();
    const started = Date.now();
    for (let number = 1; number <= TEN; number += 1) {
      await publish(`Which of ten is number ${number}?`);
      await pause(Math.max(0, started + (number * FIVE_SECONDS_MS) / TEN - Date.now()));
    }
    await untilLive(stack);
    const goings = (await readGoings()).slice(before.length);
    expect(goings.length).toBeLessThan(TEN);
    expect(goings).toEqual([...goings].sort((a, b) => a - b));
    expect(goings.at(-1)).toBe(await readRevision(stack));
    expect(await readPage()).toContain('Which of ten is number 10?');
  });
});

describe('a change during a build', () => {
  it('gets a build of its own', async () => {
    const before = await readGoings();
    const hasRead = onceRead();
    await publish('Is this the first change?');
    await hasRead;
    await publish('Is this the change during the build?');
    await untilLive(stack);
    expect((await readGoings()).length).toBe(before.length + 2);
    expect(await readPage()).toContain('Is this the change during the build?');
  });
});

describe('a CMS that is slow', () => {
  it('slows down publishing, and not the site', async () => {
    proxy.inject((answer, response) => void setTimeout(() => sendJson(response, answer.body), SLOW_MS));
    await publish('Does a slow CMS publish?');
    const asked = performance.now();
    expect((await fetch(stack.siteUrl)).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(SLOW_MS);
    await expect.poll(readPage, PATIENCE).toContain('Does a slow CMS publish?');
    expect((await readState(stack)).problem).toBeNull();
  });
});

describe('a build that hangs', () => {
  it('is killed at its deadline, and tried again after growing pauses until it works', async () => {
    await stack.publisher.kill();
    // Before the publisher is back: what is new while it waits would be tried at once.
    await publish('Does a hanging build end?');
    proxy.inject(inBuilds(() => undefined));
    stack.publisher.start({ BUILD_DEADLINE_MS: String(Math.round(SPARE * coldBuildMs)) });
    await stack.publisher.ready();
    const first = await watchAttempt();
    const second = await watchAttempt();
    expect(() => process.kill(first.worker, 0)).toThrow(/ESRCH/);
    expect(second.worker).not.toBe(first.worker);
    expect(second.startedAt - first.failedAt).toBeGreaterThanOrEqual(1000);
    expect(await readPage()).not.toContain('Does a hanging build end?');
    proxy.passOn();
    await expect.poll(readPage, PATIENCE).toContain('Does a hanging build end?');
    const third = Date.parse((await readState(stack)).live.builtAt);
    expect(third - second.failedAt).toBeGreaterThanOrEqual(2000);
  });
});

/** Waits until a build has begun and was given up. */
async function watchAttempt(): Promise<{ worker: number; startedAt: number; failedAt: number }> {
  const before = (await readState(stack)).problem?.at;
  let worker = 0;
  let startedAt = '';
  const hasFailed = async () => {
    const { building, problem } = await readState(stack);
    if (building !== null) [startedAt, worker] = [building, buildProcessOf(stack.publisher.pid)];
    return building === null && problem?.kind === 'Deadline' && problem.at !== before;
  };
  await expect.poll(hasFailed, PATIENCE).toBe(true);
  const { problem } = await readState(stack);
  return { worker, startedAt: Date.parse(startedAt), failedAt: Date.parse(problem?.at ?? '') };
}
