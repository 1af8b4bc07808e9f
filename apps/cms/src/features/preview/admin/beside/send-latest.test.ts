import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Sender, sendLatest } from './send-latest';

let sent: string[];
let settle: { answer(): void; fail(): void }[];
let heard: string[];
let sender: Sender<string>;

beforeEach(() => {
  vi.useFakeTimers();
  [sent, settle, heard] = [[], [], []];
  sender = sendLatest({
    send: (words: string) => {
      sent.push(words);
      return new Promise<string>((resolve, reject) =>
        settle.push({ answer: () => resolve(words), fail: () => reject(new Error(`no ${words}`)) }),
      );
    },
    onAnswer: (words) => heard.push(words),
    onFailure: (error) => heard.push(String(error)),
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** Lets time pass in which the first of what is under way is answered, or fails. */
async function pass(ms: number, what?: 'answer' | 'fail'): Promise<void> {
  if (what) settle.shift()?.[what]();
  await vi.advanceTimersByTimeAsync(ms);
}

describe('what is typed', () => {
  it('is sent after a short pause, the letters of that pause as one, also when nobody ever pauses', async () => {
    for (const words of ['a', 'ab', 'abc']) {
      sender.offer(words);
      await pass(30);
    }
    expect(sent).toEqual(['abc']);
  });

  it('waits while something is under way, and then the latest of it is sent at once', async () => {
    sender.offer('a');
    await pass(100);
    sender.offer('ab');
    sender.offer('abc');
    await pass(500);
    expect(sent).toEqual(['a']);
    await pass(1, 'answer');
    expect([sent, heard]).toEqual([['a', 'abc'], ['a']]);
  });

  it('is never sent after a pause of less than nothing, which browsers may take for one of many days', async () => {
    vi.setSystemTime('2026-12-20');
    const pauses = vi.spyOn(globalThis, 'setTimeout');
    sender.offer('a');
    await pass(100);
    sender.offer('ab');
    await pass(1, 'answer');
    expect(sent).toEqual(['a', 'ab']);
    expect(pauses.mock.calls.map(([, ms]) => ms)).toEqual([80, 0]);
  });

  it('rests no longer than seconds, however long an answer took while the computer slept', async () => {
    sender.offer('a');
    await pass(80);
    await pass(3_600_000);
    await pass(0, 'answer');
    sender.offer('ab');
    await pass(5000);
    expect(sent).toEqual(['a', 'ab']);
  });

  it('waits as long again after an answer that was slow in coming, which leaves the browser to the one who types', async () => {
    sender.offer('a');
    await pass(80);
    await pass(2000);
    await pass(0, 'answer');
    sender.offer('ab');
    await pass(1999);
    expect(sent).toEqual(['a']);
    await pass(1);
    expect(sent).toEqual(['a', 'ab']);
    await pass(3000);
    sender.offer('abc');
    await pass(0, 'answer');
    await pass(2999);
    expect(sent).toEqual(['a', 'ab']);
    await pass(1);
    expect(sent).toEqual(['a', 'ab', 'abc']);
  });

  it('is sent again until there is an answer, the latest of it', async () => {
    sender.offer('a');
    await pass(100);
    await pass(1000, 'fail');
    expect([sent, heard]).toEqual([['a'], ['Error: no a']]);
    sender.offer('ab');
    await pass(2000);
    await pass(0, 'answer');
    expect([sent, heard]).toEqual([
      ['a', 'ab'],
      ['Error: no a', 'ab'],
    ]);
  });

  it('is heard of no more once it is stopped', async () => {
    sender.offer('a');
    await pass(100);
    sender.stop();
    await pass(100, 'answer');
    sender.stop();
    expect(heard).toEqual([]);
  });
});
