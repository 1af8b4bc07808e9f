import { fork } from 'node:child_process';
import { once } from 'node:events';
import os from 'node:os';
import { childEnvironment } from '../settings/config.ts';

const PROGRAM = new URL('./index-worker.ts', import.meta.url);
const DEADLINE_MS = 600_000;
/** Publishing comes first. */
const PRIORITY = os.constants.priority.PRIORITY_LOW;

/**
 * Makes the search index of a site in a process of its own, which takes what publishing leaves of the machine
 * and ends with this one, also when this one is killed.
 *
 * @param site the folder of the site's pages.
 * @param folder gets the index.
 * @throws Error when that fails, takes longer than ten minutes, or is stopped.
 */
export async function makeIndexInProcess(site: string, folder: string, signal: AbortSignal): Promise<void> {
  const child = fork(PROGRAM, [site, folder], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: childEnvironment(),
    signal,
    timeout: DEADLINE_MS,
    killSignal: 'SIGKILL',
  });
  if (child.pid) lowerPriority(child.pid);
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString();
  });
  const [code, killedBy] = await once(child, 'close');
  if (code !== 0) throw new Error(errors.trim() || `its process ended early: ${killedBy ?? code}`);
}

/** It may have ended already. */
function lowerPriority(pid: number): void {
  try {
    os.setPriority(pid, PRIORITY);
  } catch {
    // Then it is merely not slower.
  }
}
