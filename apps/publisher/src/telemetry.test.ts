import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { Lag } from './lag.ts';
import type { Problem } from './state.ts';
import { Telemetry, type Watched } from './telemetry.ts';

const LONG_MS = 6 * 60 * 1000;

let clock: number;
let lines: string[];
let lag: Lag;
let telemetry: Telemetry;

beforeEach(() => {
  clock = 0;
  lines = [];
  lag = new Lag(() => clock);
  const log = pino({}, { write: (line: string) => lines.push(JSON.parse(line).msg) });
  const watched: Omit<Watched, 'log' | 'lag'> = {
    site: { release: null, held: null },
    backlog: { settle: () => [] },
    lease: { isHeld: true },
    mirror: null,
  };
  telemetry = new Telemetry({ ...watched, log, lag });
});

const problem = (message: string): Problem => ({ at: '', kind: 'CmsError', message, confirmation: null });

function look(found: Problem | null): void {
  telemetry.note({ isBehind: found !== null, published: null, problem: found }, { cms: null });
}

describe('telemetry', () => {
  it('counts a failure once, however many looks find it still there', async () => {
    const found = [problem('no answer'), problem('no answer'), problem('refused'), null, problem('refused')];
    for (const each of found) look(each);
    expect(await telemetry.write()).toContain('publisher_failures_total{kind="CmsError"} 3');
  });

  it('raises the alert when it is asked, also while a look does not come to its end', async () => {
    lag.note(true);
    clock = LONG_MS;
    expect(await telemetry.write()).toContain('publisher_alert 1');
    expect(lines).toEqual(['the site has been behind for too long']);
  });

  it('says once that the site is behind for too long, and that it is not any more', () => {
    look(problem('no answer'));
    clock = LONG_MS;
    for (let turn = 0; turn < 3; turn += 1) telemetry.judge();
    look(null);
    expect(lines).toEqual(['the site has been behind for too long', 'the site is not behind any more']);
  });
});
