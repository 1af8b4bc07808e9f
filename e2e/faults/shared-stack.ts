import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Editor } from '../stack/editor.ts';
import { FaultProxy } from '../stack/fault-proxy.ts';
import { Line } from '../stack/line.ts';
import { putSnapshotBack } from '../stack/put-snapshot-back.ts';
import { BRISK, type Stack, startStack } from '../stack/stack.ts';
import { untilLive } from '../stack/until-live.ts';

/** The stack that all files of faults share, one after the other, with everything by which it can be disturbed. */
export interface SharedStack {
  stack: Stack;
  /** Stands between publisher and CMS. */
  proxy: FaultProxy;
  /** The line by which the CMS notifies the publisher of each publish. */
  messages: Line;
  editor: Editor;
}

let running: Promise<SharedStack> | undefined;

/**
 * Gives the tests of a file the shared stack, healthy, live, and with the content of the seed.
 *
 * @param settings environment variables with which the publisher runs during this file.
 */
export function provideStack(settings: Readonly<Record<string, string>> = {}): () => SharedStack {
  let shared: SharedStack | undefined;
  beforeAll(async () => {
    const isFirst = running === undefined;
    running ??= boot();
    shared = await running;
    await putRight(shared, settings, isFirst);
  });
  afterAll(() => shared?.proxy.heal());
  return () => {
    if (shared === undefined) throw new Error('The stack is there only inside a test.');
    return shared;
  };
}

async function boot(): Promise<SharedStack> {
  // Vitest ends its process by this signal after the last file, and what runs in it only on exit.
  process.once('SIGTERM', () => process.exit());
  const proxy = new FaultProxy();
  const messages = new Line();
  const stack = await startStack({
    name: 'faults',
    settings: BRISK,
    preview: false,
    cmsAddress: (url) => proxy.start(url),
    controlAddress: (url) => messages.start(url),
  });
  return { stack, proxy, messages, editor: await Editor.logIn(stack) };
}

/** What a file before this one did, or left undone. */
async function putRight(
  { stack, proxy, messages }: SharedStack,
  settings: Readonly<Record<string, string>>,
  isNew: boolean,
): Promise<void> {
  proxy.heal();
  messages.mend();
  if (!isNew) await reset(stack);
  await stack.cms.ensure({});
  await stack.publisher.ensure(settings);
  await untilLive(stack);
}

/** To the guards of a site that is live, the content of the seed would be pages that vanish: so there is no site, either. */
async function reset(stack: Stack): Promise<void> {
  await stack.publisher.stop();
  await rm(path.join(stack.folder, 'site'), { recursive: true, force: true });
  await putSnapshotBack(stack.folder);
}
