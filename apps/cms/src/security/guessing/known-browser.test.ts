import { expect, test } from 'vitest';
import { KNOWN_MS, readBrowser, writeBrowser } from './known-browser';

test('a browser is known for the account that logged in, for its time', () => {
  const cookie = writeBrowser('sam@example.org', 0);
  expect(readBrowser(cookie, 'sam@example.org', KNOWN_MS - 1)).toMatch(/^[0-9a-f-]{36}$/);
  expect(readBrowser(cookie, 'sam@example.org', KNOWN_MS)).toBeNull();
  expect(readBrowser(cookie, 'robin@example.org', 0)).toBeNull();
  expect(readBrowser(undefined, 'sam@example.org', 0)).toBeNull();
});
