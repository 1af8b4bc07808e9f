import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A Postgres server of which nothing is left once it has been stopped. */
export interface Postgres {
  /** The address of its first database: `postgres://…`. */
  url: string;
  stop(): void;
}

/**
 * Starts a throwaway Postgres that sorts text by code points, whatever this machine's language is.
 *
 * @param port one that is free
 * @throws Error when this machine has no Postgres server, or it does not start.
 */
export function startPostgres(port: number): Postgres {
  const bin = findServer();
  const folder = mkdtempSync(path.join(tmpdir(), 'postgres-'));
  const account = takeAccount(folder);
  const data = path.join(folder, 'data');
  const call = (tool: string, ...args: string[]) =>
    execFileSync(path.join(bin, tool), ['-D', data, ...args], { ...account, cwd: folder, stdio: 'ignore' });
  call('initdb', '--username=cms', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync');
  const settings = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  call('pg_ctl', '-o', settings, '-l', path.join(folder, 'log'), '--wait', 'start');
  return {
    url: `postgres://cms@127.0.0.1:${port}/postgres`,
    stop() {
      call('pg_ctl', '--mode=immediate', '--wait', 'stop');
      rmSync(folder, { recursive: true });
    },
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
