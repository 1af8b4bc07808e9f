import type { PublisherProblem } from '@pain/schema';
import pino from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { release } from '../loop/fixtures/reconciler-world.ts';
import type { Release } from '../release-folder/release.ts';
import { Lag } from '../timing/lag.ts';
import { Telemetry, type Watched } from './telemetry.ts';

const LONG_MS = 6 * 60 * 1000;

let clock: number;
let lines: string[];
let problems: string[];
let lag: Lag;
let telemetry: Telemetry;
let site: { release: Release | null; held: null };
/** What went live with the next release, and which revisions a site has shown before. */
let settled: ReturnType<Watched['backlog']['settle']>;
let shown: number[];

beforeEach(() => {
  clock = 0;
  lines = [];
  problems = [];
  lag = new Lag(() => clock);
  site = { release: null, held: null };
  settled = [];
  shown = [];
  const log = pino({}, { write });
  const watched: Omit<Watched, 'log' | 'lag'> = {
    site,
    backlog: { settle: () => settled },
    liveLog: { wasShown: ({ revision }) => shown.includes(revision) },
    lease: { isHeld: true },
    mirror: null,
  };
  telemetry = new Telemetry({ ...watched, log, lag });
});

function write(line: string): void {
  const { msg, problem } = JSON.parse(line);
  lines.push(msg);
  if (problem) problems.push(problem);
}

const problem = (message: string): PublisherProblem => ({
  at: '',
  kind: 'CmsError',
  message,
  confirmation: null,
});

const keepingBack = (type: string, id: string): Release => ({
  ...release(3),
  findings: [
    {
      guard: 'link',
      effect: 'keep-back',
      message: 'A link leads nowhere.',
      path: '/',
      documents: [{ type, id }],
    },
  ],
});
const publish = (type: string, id: string, revision: number) => ({
  type,
  id,
  revision,
  nonce: 'n',
  action: 'publish',
  at: new Date().toISOString(),
});

function look(found: PublisherProblem | null): void {
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

  it('counts a site as behind that is made without an entry, and says why', async () => {
    site.release = keepingBack('faq', 'f');
    look(null);
    clock = LONG_MS;
    expect(await telemetry.write()).toContain('publisher_alert 1');
    expect(problems).toEqual(['A link leads nowhere.']);
    site.release = release(4);
    look(null);
    expect(await telemetry.write()).toContain('publisher_alert 0');
  });

  it('times what a release made public, and neither what it kept back nor what was live before', async () => {
    settled = [publish('faq', 'f', 3), publish('faq', 'live-before', 4), publish('page', 'p', 5)];
    shown = [4];
    const published = { release: keepingBack('faq', 'f'), ms: 800 };
    telemetry.note({ isBehind: false, published, problem: null }, { cms: null });
    expect(await telemetry.write()).toContain('publisher_publish_to_live_seconds_count 1');
  });
});
