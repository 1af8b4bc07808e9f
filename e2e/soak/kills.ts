import { setTimeout as pause } from 'node:timers/promises';
import { checkDatabase } from '../stack/check-database.ts';
import { checkRelease, listPartial } from '../stack/check-release.ts';
import { Editor } from '../stack/editor.ts';
import { Random } from '../stack/random.ts';
import { readState, untilLive } from '../stack/until-live.ts';
import { Questions } from './questions.ts';
import type { RunOptions } from './run-options.ts';

/** After so many turns everything is let go live, and the public page is compared. */
const SETTLE_EVERY = 10;

/**
 * Who is killed, and within how many milliseconds of the click: a publish takes a few tenths, a build
 * seconds. The publisher most often, because it has the most places at which it can die.
 */
const PUBLISHER = { who: 'publisher', services: ['publisher'], within: 8000 } as const;
const KILLS = [
  { who: 'CMS', services: ['cms'], within: 400 },
  { who: 'both', services: ['publisher', 'cms'], within: 4000 },
  PUBLISHER,
  PUBLISHER,
  PUBLISHER,
] as const;

/** What came of a run. */
export interface KillCounts {
  acknowledged: number;
  /** The CMS died before it answered: the old words may stand, or the new ones, and nothing else. */
  unanswered: number;
  kills: Record<(typeof KILLS)[number]['who'], number>;
  /** How many of the kills came in the middle of a build. */
  midBuild: number;
  /**
   * How long it took each time from the return of all processes until everything was live, in milliseconds.
   */
  returns: number[];
}

/**
 * Publishes again and again, and each time kills the CMS, the publisher or both at a random
 * point of it, as kill -9 does.
 *
 * Makes sure after each kill that the live release is whole, that the database is intact, and that what
 * is published is what the last acknowledged publish said; and after every tenth that all of it goes
 * live unaided and that nothing half-made is left in the site's folder. What a killed process wrote
 * stays with the system, so this says nothing about a power cut: that is what synchronous=FULL and the
 * syncs of a release are for.
 *
 * @throws Error that says what was lost.
 */
export async function killDuringPublishes(options: RunOptions): Promise<KillCounts> {
  const { stack, times, seed } = options;
  const random = new Random(seed);
  const questions = await Questions.open(await Editor.logIn(stack));
  const counts: KillCounts = {
    acknowledged: 0,
    unanswered: 0,
    kills: { CMS: 0, publisher: 0, both: 0 },
    midBuild: 0,
    returns: [],
  };
  for (let turn = 1; turn <= times; turn += 1) {
    await killOnce(turn, { ...options, random, questions, counts });
    if (turn % SETTLE_EVERY !== 0 && turn !== times) continue;
    counts.returns.push(await untilLive(stack));
    await questions.expectLive(stack.siteUrl);
    const left = await listPartial(stack.folder);
    if (left.length > 0) throw new Error(`After publish ${turn} of seed ${seed} is left: ${left}`);
  }
  return counts;
}

interface Turn extends RunOptions {
  random: Random;
  questions: Questions;
  counts: KillCounts;
}

async function killOnce(turn: number, { stack, seed, random, questions, counts, say }: Turn): Promise<void> {
  const { who, services, within } = random.pick(KILLS);
  const afterMs = random.below(within);
  const publish = questions.publish(random, `What does publish ${turn} of run ${seed} say?`);
  await pause(afterMs);
  const isMidBuild = (await readState(stack)).building !== null;
  await Promise.all(services.map((name) => stack[name].kill()));
  const isAcknowledged = await publish;
  await checkRelease(stack.folder);
  for (const name of services) stack[name].start();
  for (const name of services) await stack[name].ready();
  checkDatabase(stack.folder);
  await questions.expectPublished();
  counts[isAcknowledged ? 'acknowledged' : 'unanswered'] += 1;
  counts.kills[who] += 1;
  if (isMidBuild) counts.midBuild += 1;
  const when = `after ${afterMs} ms${isMidBuild ? ', in a build' : ''}`;
  say(`${turn}: killed ${who} ${when}, publish ${isAcknowledged ? 'acknowledged' : 'unanswered'}`);
}
