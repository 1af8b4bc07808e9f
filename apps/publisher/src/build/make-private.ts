import { chmod, mkdir } from 'node:fs/promises';

const OWNER_ONLY = 0o700;

/**
 * Makes a folder that no other user of the machine may look into. One that is there already loses what others may do, where its owner
 * is the one who asks; elsewhere it stays as its maker wanted.
 */
export async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
  await chmod(folder, OWNER_ONLY).catch(() => {});
}
