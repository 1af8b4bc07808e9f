import { execFile } from 'node:child_process';
import os from 'node:os';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('./index-worker.ts', import.meta.url));
const DEADLINE_MS = 600_000;
/** Publishing comes first. */
const PRIORITY = os.constants.priority.PRIORITY_LOW;

/**
 * Makes the search index of a site in a process of its own, which takes what publishing leaves of the machine.
 *
 * @param site the folder of the site's pages.
 * @param folder gets the index.
 * @throws Error when that fails, takes longer than ten minutes, or is stopped.
 */
export function makeIndexInProcess(site: string, folder: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { signal, timeout: DEADLINE_MS, killSignal: 'SIGKILL' } as const;
    const child = execFile(process.execPath, [PROGRAM, site, folder], options, (error, _output, errors) =>
      error ? reject(new Error(errors.trim() || error.message)) : resolve(),
    );
    if (child.pid) lowerPriority(child.pid);
  });
}

/** It may have ended already. */
function lowerPriority(pid: number): void {
  try {
    os.setPriority(pid, PRIORITY);
  } catch {
    // Then it is merely not slower.
  }
}
