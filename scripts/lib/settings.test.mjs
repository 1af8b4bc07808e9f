import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSettings, toEnvironment } from './settings.mjs';

test('a port that is set is used, also in the address of its part', () => {
  const { cmsPort, cmsUrl, sitePort } = readSettings({ CMS_PORT: '4000' });
  assert.deepEqual([cmsPort, cmsUrl, sitePort], [4000, 'http://127.0.0.1:4000', 8080]);
});

for (const [given, expected] of [
  [undefined, 'http://localhost:1337/admin'],
  ['https://cms.example.org', 'https://cms.example.org/admin'],
  ['https://cms.example.org/', 'https://cms.example.org/admin'],
  ['https://example.org/staff/admin', 'https://example.org/staff/admin'],
])
  test(`the admin is at ${expected} when ADMIN_URL is ${given}`, () => {
    const settings = readSettings({ ADMIN_URL: given });
    assert.deepEqual(
      [settings.adminUrl, toEnvironment('cms', settings, {}, {}).ADMIN_URL],
      [expected, expected],
    );
  });

test('all variables that are no ports are named, with what they must be', () => {
  assert.throws(() => readSettings({ CMS_PORT: 'x', SITE_PORT: '', CONTROL_PORT: '8090' }), {
    name: 'Remedy',
    message:
      'CMS_PORT is "x", which is not a port; without it 1337 is used.\nSITE_PORT is "", which is not a port; without it 8080 is used.\nSet a whole number from 1 to 65535, or leave it out.',
  });
});

for (const text of ['0', '65536', '80.5', '-1', '1e3'])
  test(`${text} is not a port`, () => {
    assert.throws(() => readSettings({ PREVIEW_PORT: text }), /PREVIEW_PORT is/);
  });

const SECRETS = {
  APP_KEYS: 'keys',
  ADMIN_JWT_SECRET: 'jwt',
  BUILD_TOKEN: 'build',
  CONTROL_TOKEN: 'control',
  PREVIEW_TOKEN: 'preview',
};
const OUTSIDE = { DATABASE_URL: 'database', MAIL_URL: 'mail', S3_SECRET_ACCESS_KEY: 's3', LANG: 'en_GB' };
const known = ['LANG', ...Object.keys(SECRETS), ...Object.keys(OUTSIDE)];

for (const [part, needs] of Object.entries({
  build: ['LANG'],
  cms: [
    'LANG',
    'APP_KEYS',
    'ADMIN_JWT_SECRET',
    'BUILD_TOKEN',
    'CONTROL_TOKEN',
    'PREVIEW_TOKEN',
    'DATABASE_URL',
    'MAIL_URL',
  ],
  publisher: ['LANG', 'BUILD_TOKEN', 'CONTROL_TOKEN', 'S3_SECRET_ACCESS_KEY'],
  preview: ['LANG', 'BUILD_TOKEN', 'PREVIEW_TOKEN'],
}))
  test(`${part} gets the secrets that it needs, and no others`, () => {
    const env = toEnvironment(part, readSettings({}), SECRETS, OUTSIDE);
    assert.deepEqual(new Set(known.filter((name) => name in env)), new Set(needs));
  });
