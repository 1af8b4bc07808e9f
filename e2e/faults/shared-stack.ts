import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { Editor } from '../stack/editor.ts';
import { FaultProxy } from '../stack/fault-proxy.ts';
import { exitOnSignals } from '../stack/program.ts';
import { restoreSnapshot } from '../stack/restore-snapshot.ts';
import { BRISK, type Stack, startStack } from '../stack/stack.ts';
import { TcpProxy } from '../stack/tcp-proxy.ts';
import { untilLive } from '../stack/until-live.ts';

/**
 * The stack that all files of faults share, one after the other, with everything by
 * which it can be disturbed.
 */
export interface SharedStack {
  stack: Stack;
  /** Stands between publisher and CMS. */
  proxy: FaultProxy;
  /** Stands between CMS and publisher, where the CMS notifies it of each publish. */
  notifications: TcpProxy;
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
    await prepareStack(shared, settings, isFirst);
  });
  afterAll(() => shared?.proxy.heal());
  return () => {
    if (shared === undefined) throw new Error('The stack is there only inside a test.');
    return shared;
  };
}

async function boot(): Promise<SharedStack> {
  // Vitest ends its worker by a signal after the last file.
  exitOnSignals();
  const proxy = new FaultProxy();
  const notifications = new TcpProxy();
  const stack = await startStack({
    name: 'faults',
    settings: BRISK,
    preview: false,
    cmsAddress: (url) => proxy.start(url),
    controlAddress: (url) => notifications.start(url),
  });
  return { stack, proxy, notifications, editor: await Editor.logIn(stack) };
}

/** Undoes what the file before this one did, or left undone. */
async function prepareStack(
  { stack, proxy, notifications }: SharedStack,
  settings: Readonly<Record<string, string>>,
  isNew: boolean,
): Promise<void> {
  proxy.heal();
  notifications.reconnect();
  if (!isNew) await reset(stack);
  await stack.cms.ensure({});
  await stack.publisher.ensure(settings);
  await untilLive(stack);
}

/**
 * To the guards of a site that is live, the content of the seed would be pages that vanish: so
 * there is no site, either.
 */
async function reset(stack: Stack): Promise<void> {
  await stack.publisher.stop();
  await rm(path.join(stack.folder, 'site'), { recursive: true, force: true });
  await restoreSnapshot(stack.folder);
}
