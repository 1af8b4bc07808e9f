import { execFile } from 'node:child_process';
import { DiskError } from './disk-error.ts';

/** A disk to which other programs write as well may take a minute or two. */
const LIMIT_MS = 5 * 60 * 1000;

/**
 * Runs a program that works on the disk. One that waits for a disk that hangs can often not even be killed,
 * so what is given up after a time is the waiting, whatever becomes of the program.
 *
 * @param folder what it works on, for the message.
 * @throws DiskError when it has not come to its end in time, and Error when it fails or is not there.
 */
export async function runProgram(
  command: string,
  args: readonly string[],
  folder: string,
  limitMs = LIMIT_MS,
): Promise<void> {
  const end = Promise.withResolvers<void>();
  const program = execFile(command, args, (error) => (error ? end.reject(error) : end.resolve()));
  const timer = setTimeout(() => {
    end.reject(describeHang(folder, `“${command}” has not ended within ${Math.ceil(limitMs / 1000)} s`));
    program.kill('SIGKILL');
  }, limitMs);
  await end.promise.finally(() => clearTimeout(timer));
}

function describeHang(folder: string, cause: string): DiskError {
  return new DiskError(
    `The disk does not respond: ${folder} (${cause}).\nLook whether it, or the network to it, is all right; it is tried again automatically.`,
  );
}
