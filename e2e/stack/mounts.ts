import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Mounts a small disk of its own over a folder. @throws Error where that is not allowed: it needs root. */
export function mountDisk(folder: string, megabytes: number): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
}

/**
 * Makes a folder read-only for everybody, root included, as a disk becomes that the system no longer trusts.
 */
export function makeReadOnly(folder: string): void {
  execFileSync('mount', ['--bind', folder, folder], { stdio: 'pipe' });
  execFileSync('mount', ['-o', 'remount,bind,ro', folder], { stdio: 'pipe' });
}

/** Undoes either, also while somebody uses it. */
export function unmount(folder: string): void {
  execFileSync('umount', ['--lazy', folder], { stdio: 'pipe' });
}

/** Why nothing can be mounted here; null when it can. */
export function whyNoMounts(): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'mount-'));
  try {
    mountDisk(folder, 1);
    unmount(folder);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    rmdirSync(folder);
  }
}
