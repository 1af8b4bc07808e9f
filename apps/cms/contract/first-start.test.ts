/**
 * @postgres transactions, sql: queries of events that are still on their way must not fail the first start.
 * @covers src/commands/seed.ts
 * @covers src/seed/seed-once.ts
 * @covers src/kernel/await-queries.ts
 * @covers src/strapi-setup/first-administrator.ts
 * @covers src/strapi-setup/build-token.ts
 * @covers src/strapi-setup/start-in-turn.ts
 * @covers src/strapi-setup/await-database.ts
 */

import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { noteCost } from '@pain/test-kit/costs';
import { afterEach, describe, expect, it } from 'vitest';
import { awaitDatabase } from '../src/strapi-setup/await-database.ts';
import { ensureFirstAdministrator } from '../src/strapi-setup/first-administrator.ts';
import { startInTurn } from '../src/strapi-setup/start-in-turn.ts';
import { provideCms } from './cms.ts';
import { openScratch } from './scratch-start.ts';
import { PASSWORD, Staff } from './staff.ts';

const APP = path.resolve(import.meta.dirname, '..');
/**
 * The module that Strapi itself runs: another copy does not know the types of the tests, and would take the
 * website's right to them away.
 */
const { BUILD_PERMISSIONS, registerBuildToken } = createRequire(import.meta.url)(
  path.join(APP, 'dist/src/strapi-setup/build-token.js'),
) as typeof import('../src/strapi-setup/build-token.ts');
const DATABASE = 'first_start';
const isPostgres = process.env.DATABASE_CLIENT === 'postgres';

const cms = provideCms();

describe('the first start', () => {
  // On SQLite every run of the tests makes the snapshot in the same way.
  it.runIf(isPostgres)('fills an empty database of Postgres', async () => {
    const { connection } = cms.get().strapi.db;
    const folder = mkdtempSync(path.join(tmpdir(), 'first-start-'));
    await connection.raw(`create database ${DATABASE}`);
    try {
      expect(await prepare(folder)).toEqual({ admin: 'first login stands', seeded: true, changes: [] });
    } finally {
      await connection.raw(`drop database ${DATABASE}`);
      rmSync(folder, { recursive: true });
    }
  });

  it.skipIf(process.platform === 'win32')('leaves nothing that other users of the machine can read', () => {
    const { folder } = cms.get();
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const open = files.filter((file) => (statSync(path.join(folder, file)).mode & 0o077) !== 0);
    expect(files).toEqual(expect.arrayContaining([isPostgres ? 'public/uploads' : 'cms.db']));
    expect(open).toEqual([]);
  });
});

describe('a start', () => {
  it('waits for one that is under way on the same database', async () => {
    const { strapi } = cms.get();
    const endFirst = await startInTurn(strapi);
    let isSecond = false;
    const second = startInTurn(strapi).then((end) => {
      isSecond = true;
      return end;
    });
    await pause(500);
    expect(isSecond).toBe(false);
    await endFirst();
    await (await second)();
  });

  it.runIf(isPostgres)('says why Postgres does not let it in, and what to do', async () => {
    const { log } = cms.get().strapi;
    const connection = { client: 'postgres', connection: { connectionString: addressOf('nowhere') } };
    const db = openScratch({ connection, settings: { migrations: { dir: cms.get().folder } } });
    await expect(awaitDatabase({ db, log })).rejects.toThrowErrorMatchingInlineSnapshot(`
      [Error: The CMS cannot open its database: database "nowhere" does not exist.
      Check that Postgres runs and takes connections from here, and DATABASE_URL.]
    `);
    await db.destroy();
  });

  it.runIf(isPostgres)('limits how long each of its connections waits', async () => {
    const { rows } = await cms.get().strapi.db.connection.raw('show lock_timeout');
    expect(rows).toEqual([{ lock_timeout: '15s' }]);
  });

  it('leaves of the token of the start before nothing', async () => {
    const { strapi } = cms.get();
    await registerBuildToken(strapi);
    for (const [table, rows] of [
      ['admin::api-token', 1],
      ['admin::api-token-permission', BUILD_PERMISSIONS.length],
    ] as const)
      expect([table, await strapi.db.query(table).count()]).toEqual([table, rows]);
  });

  it.skipIf(isPostgres)('makes no copy of a database that is new', () => {
    expect(existsSync(path.join(cms.get().folder, 'backups'))).toBe(false);
  });
});

describe('the first login', () => {
  afterEach(() => {
    delete process.env.FIRST_ADMIN_EMAIL;
    delete process.env.FIRST_ADMIN_PASSWORD;
  });

  it('stands when the start that made it was interrupted before it was shown', async () => {
    const { email } = await Staff.add(cms.get(), 'strapi-super-admin');
    expect(await ensure(email, PASSWORD)).toBe('first login stands');
  });

  it('stands no longer once the password is another', async () => {
    const { email } = await Staff.add(cms.get(), 'strapi-super-admin');
    expect(await ensure(email, 'Another-Password-1')).toBe('exists');
  });
});

/** What `npm start` has the CMS do before it starts it. @returns what it says on its last line. */
async function prepare(folder: string): Promise<unknown> {
  noteCost('boot');
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/src/commands/seed.js'], {
    cwd: APP,
    env: {
      ...process.env,
      DATA_DIR: folder,
      DATABASE_URL: addressOf(DATABASE),
      FIRST_ADMIN_EMAIL: 'first@example.org',
      FIRST_ADMIN_PASSWORD: 'First-Password-1',
    },
  });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

/** Of another database on the same server. */
function addressOf(database: string): string {
  return (process.env.DATABASE_URL ?? '').replace(/[^/]*$/, database);
}

function ensure(email: string, password: string): Promise<string> {
  Object.assign(process.env, { FIRST_ADMIN_EMAIL: email, FIRST_ADMIN_PASSWORD: password });
  return ensureFirstAdministrator(cms.get().strapi);
}
