import { mkdirSync } from 'node:fs';
import { BROWSER_LIMITS, requireNode } from '@pain/schema';
import { dataDir } from '../src/kernel/settings';
import { takeTemporaryFolder } from '../src/kernel/temporary-folder';
import { keepPrivate } from '../src/security/keep-private';

interface Env {
  (name: string, fallback?: string): string;
  int(name: string, fallback: number): number;
  bool(name: string, fallback: boolean): boolean;
  array(name: string): string[];
}

requireNode('The CMS');
keepPrivate();
takeTemporaryFolder();

export default ({ env }: { env: Env }) => ({
  host: env('CMS_HOST', '127.0.0.1'),
  port: env.int('CMS_PORT', 1337),
  app: { keys: env.array('APP_KEYS') },
  // How long a body may take is up to security/guard-connections.ts: a large file takes longer
  // than Node's five minutes.
  http: { serverOptions: { ...BROWSER_LIMITS, requestTimeout: 0 } },
  dirs: { public: makePublicFolder() },
  // Behind a server with TLS the caller's address and scheme are in headers that only that server may set:
  // what it adds to the addresses that a caller sent comes last.
  proxy: { koa: env.bool('CMS_BEHIND_PROXY', false), maxIpsCount: 1 },
});

/** The upload plugin wants its folder before any of our code runs. */
function makePublicFolder(): string {
  mkdirSync(dataDir('public', 'uploads'), { recursive: true });
  return dataDir('public');
}
