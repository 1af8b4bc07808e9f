import { expect, it } from 'vitest';
import { isExpectedHost, isSentTwice } from '../index.ts';

const FURTHER = ['publisher', 'Site.example:9000'];

it.each([
  '127.0.0.1',
  '127.0.0.1:8090',
  'localhost:8090',
  'LOCALHOST',
  '[::1]:8090',
  '[::1]',
  'publisher',
  'publisher:1',
  'site.example:9000',
])('%s is a host that is expected', (host) => {
  expect(isExpectedHost(host, FURTHER)).toBe(true);
});

it.each([
  undefined,
  '',
  'evil.example',
  'evil.example:8090',
  'site.example',
  'site.example:1',
  'localhost.evil.example',
  'evil.example#localhost',
  'user@localhost',
  'localhost:8090:1',
  'localhost:x',
  'localhost.',
  '127.0.0.1.nip.io',
  '0.0.0.0',
  '127.1',
  '[::ffff:127.0.0.1]',
  'localhost, evil.example',
  ' localhost',
])('%j is none', (host) => {
  expect(isExpectedHost(host, FURTHER)).toBe(false);
});

it('a field is sent twice when its name is there twice, in whichever case, and not when it is a value', () => {
  expect(isSentTwice({ rawHeaders: ['Host', 'a', 'hOST', 'a'] }, 'host')).toBe(true);
  expect(isSentTwice({ rawHeaders: ['Host', 'host', 'x', 'host'] }, 'host')).toBe(false);
  expect(isSentTwice({ rawHeaders: [] }, 'host')).toBe(false);
});
