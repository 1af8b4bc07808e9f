import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const MEGABYTE_KB = 1024;

/**
 * Megabytes that a process and all that it has started have in memory now. What several of them share, such
 * as Node's own program, counts once (the kernel's "proportional set size", so on Linux only).
 */
export function memoryOf(pid: number): number {
  const table = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  const parents = table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([pid]);
  // A set grows while it is walked, so that children of children are found.
  for (const one of family) for (const [child = 0, parent] of parents) if (parent === one) family.add(child);
  return [...family].reduce((sum, one) => sum + readProportionalKb(one), 0) / MEGABYTE_KB;
}

/** Nothing for a process that has just ended. */
function readProportionalKb(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
