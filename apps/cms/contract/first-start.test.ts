/**
 * @postgres transactions, sql: queries of events that are still on their way must not fail the first start.
 * @covers src/commands/seed.ts
 * @covers src/seed/seed-once.ts
 * @covers src/kernel/await-queries.ts
 * @covers src/strapi-setup/first-administrator.ts
 */

import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { noteCost } from '@pain/test-kit/costs';
import { afterEach, describe, expect, it } from 'vitest';
import { ensureFirstAdministrator } from '../src/strapi-setup/first-administrator.ts';
import { provideCms } from './cms.ts';
import { PASSWORD, Staff } from './staff.ts';

const APP = path.resolve(import.meta.dirname, '..');
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
      expect(await prepare(folder)).toEqual({ admin: 'first login stands', seeded: true });
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
  const { DATABASE_URL = '' } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/src/commands/seed.js'], {
    cwd: APP,
    env: {
      ...process.env,
      DATA_DIR: folder,
      DATABASE_URL: DATABASE_URL.replace(/[^/]*$/, DATABASE),
      FIRST_ADMIN_EMAIL: 'first@example.org',
      FIRST_ADMIN_PASSWORD: 'First-Password-1',
    },
  });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '');
}

function ensure(email: string, password: string): Promise<string> {
  Object.assign(process.env, { FIRST_ADMIN_EMAIL: email, FIRST_ADMIN_PASSWORD: password });
  return ensureFirstAdministrator(cms.get().strapi);
}
