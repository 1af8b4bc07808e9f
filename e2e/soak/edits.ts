import path from 'node:path';
import { Refusal } from '../stack/admin-session.ts';
import { compareSites } from '../stack/compare-sites.ts';
import { Editor } from '../stack/editor.ts';
import { Random } from '../stack/random.ts';
import { ScratchSites } from '../stack/scratch-sites.ts';
import type { Stack } from '../stack/stack.ts';
import { readState, untilLive } from '../stack/until-live.ts';
import { addTestimonial } from './coming-and-going.ts';
import { EDITS, type Edit } from './edit-kinds.ts';
import { Library } from './library.ts';
import type { RunOptions } from './run-options.ts';

const SERVER_ERROR = 500;

/** What came of a run. */
export interface EditCounts {
  /** How often each kind of edit was made. */
  edits: Record<string, number>;
  /** After how many the public site was another one: what shows nowhere would prove little. */
  visible: number;
  /** What the CMS would not do, as it should not. */
  refused: number;
}

/**
 * Makes random edits as staff do, and after each compares the site that is kept step by
 * step with one from scratch.
 *
 * The first edits are of each kind once, in random order, so that a short run knows them all; the others are
 * of any kind. What the CMS refuses, such as a page with a link to one that is not published, is no edit,
 * and another one is made.
 *
 * @throws Error with the seed, the edits, and where the sites differ.
 */
export async function makeEdits({ stack, times, seed, say }: RunOptions): Promise<EditCounts> {
  const random = new Random(seed);
  const library = await Library.open(await Editor.logIn(stack), random);
  const scratch = new ScratchSites(stack);
  const counts: EditCounts = { edits: {}, visible: 0, refused: 0 };
  const first = random.shuffle(EDITS);
  // A consent that was live when it is withdrawn, whichever edit comes first.
  await addTestimonial(library, 0);
  let before = await liveRelease(stack);
  try {
    for (let made = 0; made < times; ) {
      const edit = first.shift() ?? random.pick(EDITS);
      const what = await make(edit, library, made + 1);
      say(`${made + 1}: ${edit.name}: ${what ?? 'refused'}`);
      if (what === null) counts.refused += 1;
      else {
        counts.edits[edit.name] = (counts.edits[edit.name] ?? 0) + 1;
        made += 1;
        await expectSame(stack, scratch, `edit ${made} of seed ${seed} (${edit.name}: ${what})`);
        const after = await liveRelease(stack);
        if (after !== before) counts.visible += 1;
        before = after;
      }
    }
  } finally {
    scratch.stop();
  }
  return counts;
}

/** @returns what was done, in words; null when the CMS refused it. */
async function make({ make }: Edit, library: Library, number: number): Promise<string | null> {
  try {
    return await make(library, number);
  } catch (error) {
    if (error instanceof Refusal && error.status < SERVER_ERROR) return null;
    throw error;
  }
}

/** The name of the release that shows everything that is published: of the same content it is the same. */
async function liveRelease(stack: Stack): Promise<string> {
  await untilLive(stack);
  return (await readState(stack)).live.release;
}

async function expectSame(stack: Stack, scratch: ScratchSites, after: string): Promise<void> {
  await untilLive(stack);
  const fresh = await scratch.build();
  const differences = await compareSites(path.join(stack.folder, 'site/current/site'), fresh);
  if (differences.length > 0)
    throw new Error(`After ${after} the site is not as one from scratch:\n${differences.join('\n')}`);
}
