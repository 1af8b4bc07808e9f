import { expect, test } from 'vitest';
import { readLink, signLink } from './link-token';

const link = { type: 'page', id: 'abc', until: 1000, share: null, by: 1, mark: 'mark' };

test('a link is read as it was signed', () => {
  expect(readLink('secret', signLink('secret', link), 999)).toEqual(link);
});

test('a link ends at its time', () => {
  expect(readLink('secret', signLink('secret', link), 1000)).toBe('expired');
});

test('a link that does not name who made it, as those of earlier versions, has ended', () => {
  const { by, mark, ...nobodys } = link;
  expect(readLink('secret', signLink('secret', nobodys as typeof link), 999)).toBe('expired');
});

test('a link of another secret, with another entry, or of nonsense is forged', () => {
  const [, signature] = signLink('secret', link).split('.');
  const other = Buffer.from(JSON.stringify({ ...link, id: 'other' })).toString('base64url');
  expect(readLink('secret', signLink('another', link), 0)).toBe('forged');
  expect(readLink('secret', `${other}.${signature}`, 0)).toBe('forged');
  for (const nonsense of ['', '.', 'a.b', 'a.b.c', '…'])
    expect(readLink('secret', nonsense, 0)).toBe('forged');
});
