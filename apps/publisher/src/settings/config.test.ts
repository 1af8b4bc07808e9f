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

it('refuses a prefix that leaves no room for names in the keys of a bucket', () => {
  const given = { BUILD_TOKEN: 'a', CONTROL_TOKEN: 'b', S3_BUCKET: 'site' };
  expect(readConfig({ ...given, S3_PREFIX: 'p'.repeat(100) }).bucket?.prefix).toHaveLength(100);
  expect(() => readConfig({ ...given, S3_PREFIX: 'ü'.repeat(51) })).toThrowErrorMatchingInlineSnapshot(`
    [Error: The publisher cannot start: ✖ has more than 100 bytes, which leaves too little for the names of pages. Choose a shorter one
      → at S3_PREFIX]
  `);
});
