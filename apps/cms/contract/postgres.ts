import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import getPort from 'get-port';

/**
 * Starts a throwaway Postgres for all contract tests, and has the CMS use it. Vitest calls this before the first test,
 * and what it returns after the last.
 *
 * @throws Error when this machine has no Postgres server, or it does not start.
 */
export default async function setUp(): Promise<() => void> {
  const bin = findServer();
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-contract-'));
  const account = takeAccount(folder);
  const data = path.join(folder, 'data');
  const call = (tool: string, ...args: string[]) =>
    execFileSync(path.join(bin, tool), ['-D', data, ...args], { ...account, cwd: folder, stdio: 'ignore' });
  const port = await getPort();
  call('initdb', '--username=cms', '--auth=trust', '--encoding=UTF8', '--no-sync');
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  call('pg_ctl', '-o', settings, '-l', path.join(folder, 'log'), '--wait', 'start');
  process.env.DATABASE_CLIENT = 'postgres';
  process.env.DATABASE_URL = `postgres://cms@127.0.0.1:${port}/postgres`;
  return () => {
    call('pg_ctl', '--mode=immediate', '--wait', 'stop');
    rmSync(folder, { recursive: true });
  };
}

/** The folder of the server's programs, which Debian keeps off the PATH. */
function findServer(): string {
  try {
    return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
  } catch (cause) {
    const remedy = 'Install it (on Debian and Ubuntu: apt-get install postgresql), or leave this step out.';
    throw new Error(`There is no Postgres on this machine, on which the CMS is tested, too. ${remedy}`, {
      cause,
    });
  }
}

/** The server refuses to run as root: then it gets the account that comes with it, and the folder. */
function takeAccount(folder: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const ask = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const account = { uid: ask('-u'), gid: ask('-g') };
  chownSync(folder, account.uid, account.gid);
  return account;
}
