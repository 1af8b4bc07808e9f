import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { serveSite } from './fixtures/shown-site.ts';

const { show, ask } = serveSite();
const KEPT = 50;
const LOOKS = [
  'existsSync',
  'statSync',
  'openSync',
  'readdirSync',
  'readFileSync',
  'stat',
  'open',
  'lstat',
] as const;
const spies = LOOKS.map((look) => vi.spyOn(fs, look));
const countLooks = () => spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);

beforeAll(() => {
  syncBuiltinESMExports();
  const kept = Array.from({ length: KEPT }, (_one, index) => `kept-${index}`);
  for (const id of kept) show(id, { 'index.html': id, [`_astro/${id}.css`]: id });
  show('live', { 'index.html': 'Home', '_astro/live.css': 'live' }, [{ from: '/old/?a=1', to: '/' }], kept);
});
afterAll(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

it.each(
  Object.entries({
    'as of a page': '/nothing/',
    'as of a style': '/_astro/gone.css',
    'as of a style, long': `/_astro/${'a'.repeat(250)}.css`,
    'of many folders': `/_astro/${'a/'.repeat(3900)}`,
    'of many encoded letters': `/_astro/${'%E2%80%8B'.repeat(800)}`,
    'as of a file, long': `/media/${'x'.repeat(7000)}`,
    'of many marks': `/${'.,'.repeat(3900)}`,
    'of many spaces': `/${'%20'.repeat(2600)}`,
    'with a long query': `/nothing/?${'a&'.repeat(3900)}`,
    'that is badly encoded': '/_astro/%',
    'that climbs': '/_astro/..%2f..%2fkept-1/index.html',
    'that is too long': `/_astro/${'a'.repeat(9000)}`,
  }),
)(
  'an address %s at which there is nothing costs no look at the disk, however many releases are kept',
  async (_name, url) => {
    const before = countLooks();
    expect([404, 414]).toContain((await ask(url)).status);
    expect(countLooks()).toBe(before);
  },
);

it('styles of every kept release are found, and nothing else of it', async () => {
  for (const id of ['kept-0', 'kept-49', 'live'])
    expect((await ask(`/_astro/${id}.css`)).body.toString()).toBe(id);
  expect((await ask('/')).body.toString()).toBe('Home');
  expect(countLooks()).toBeGreaterThan(0);
});
