import { execFileSync } from 'node:child_process';

/**
 * The process in which a publisher builds.
 *
 * @throws Error when it has none at the moment.
 */
export function buildProcessOf(publisherPid: number): number {
  const children = ['-o', 'pid=,args=', '--ppid', String(publisherPid)];
  const lines = execFileSync('ps', children, { encoding: 'utf8' }).split('\n');
  const builder = lines.find((line) => line.includes('build/worker.ts'));
  if (builder === undefined) throw new Error(`The publisher ${publisherPid} has no process that builds.`);
  return Number.parseInt(builder, 10);
}
