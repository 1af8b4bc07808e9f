import { expect, it } from 'vitest';
import { childEnvironment, readConfig } from './config.ts';

it('keeps every secret of the publisher from the processes that it starts, and nothing else', () => {
  const secrets = {
    BUILD_TOKEN: 'a1',
    CONTROL_TOKEN: 'b2',
    S3_ACCESS_KEY_ID: 'c3',
    S3_SECRET_ACCESS_KEY: 'd4',
  };
  const config = readConfig({ ...secrets, S3_BUCKET: 'site' });
  const given = Object.values(childEnvironment({ ...secrets, LANG: 'en_GB' }));
  expect(config.secrets.filter((secret) => given.includes(secret))).toEqual([]);
  expect(given).toEqual(['en_GB', 'production']);
});
