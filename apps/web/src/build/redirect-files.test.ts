import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { normaliseSource } from '@pain/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addRedirectFiles } from './redirect-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'redirects-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');

describe('redirects for other hosts', () => {
  it('are lines of `_redirects` and of a map for nginx', async () => {
    await addRedirectFiles([{ from: '/old/', to: '/new/' }], folder);
    expect(read('_redirects')).toBe('/old/ /new/ 301\n');
    expect(read('redirects.map')).toBe('"/old/" "/new/";\n');
  });

  it('are those of paths alone: these hosts do not look at what follows the "?"', async () => {
    const from = ['/page.asp?id=1', '/page.asp', '/?p=1', '/what%3F/'];
    await addRedirectFiles(
      from.map((one) => ({ from: one, to: '/new/' })),
      folder,
    );
    expect(read('_redirects')).toBe('/page.asp /new/ 301\n/what%3F/ /new/ 301\n');
    expect(read('redirects.map')).toBe('"/page.asp" "/new/";\n"/what?/" "/new/";\n');
  });

  it('leave from an encoded address: `_redirects` has it as it is, nginx compares with the path that it stands for', async () => {
    await addRedirectFiles([{ from: '/100%25 sch%C3%B6n%3F/', to: '/new/' }], folder);
    expect(read('_redirects')).toBe('/100%25%20sch%C3%B6n%3F/ /new/ 301\n');
    expect(read('redirects.map')).toBe('"/100% schön?/" "/new/";\n');
  });

  it('leave from the signs of a wildcard or a placeholder as from any other sign', async () => {
    const from = ['/*', '/old*/', '/wiki/Special:Search', '/:old/', '/12:30/'].map(normaliseSource);
    await addRedirectFiles(
      from.map((one) => ({ from: one, to: 'https://a.org/a:b*' })),
      folder,
    );
    expect(read('_redirects').split('\n')).toEqual([
      '/%2A/ https://a.org/a:b* 301',
      '/old%2A/ https://a.org/a:b* 301',
      '/wiki/Special%3ASearch/ https://a.org/a:b* 301',
      '/%3Aold/ https://a.org/a:b* 301',
      '/12:30/ https://a.org/a:b* 301',
      '',
    ]);
    expect(read('redirects.map')).toContain('"/old*/" "https://a.org/a:b*";');
  });

  it('may differ by the case of their letters alone, which nginx heeds in expressions only', async () => {
    const from = ['/Old.asp', '/old.asp', '/new/'];
    await addRedirectFiles(
      from.map((one) => ({ from: one, to: `${one}x/` })),
      folder,
    );
    expect(read('redirects.map')).toBe(
      '"~^/Old\\\\.asp$" "/Old.aspx/";\n"~^/old\\\\.asp$" "/old.aspx/";\n"/new/" "/new/x/";\n',
    );
  });

  it('leave from each path once, however they were written', async () => {
    const from = ['/a/b/', '/A%2Fb', '/x/..%2Fa/b/', '/a%5Cb/', '/a%09b/', '/ab/'].map(normaliseSource);
    const sources = [...new Set(from)];
    await addRedirectFiles(
      sources.map((one) => ({ from: one, to: '/new/' })),
      folder,
    );
    const keys = read('redirects.map').match(/^"[^"]*"/gm) ?? [];
    expect(new Set(keys).size).toBe(sources.length);
  });

  it('are temporary where a page may come back, in a map of their own for nginx', async () => {
    const ended = { from: '/Old/', to: '/news/', isTemporary: true };
    await addRedirectFiles([{ from: '/old/', to: '/new/' }, ended], folder);
    expect(read('_redirects')).toBe('/old/ /new/ 301\n/Old/ /news/ 302\n');
    expect(read('redirects.map')).toBe('"~^/old/$" "/new/";\n');
    expect(read('temporary-redirects.map')).toBe('"~^/Old/$" "/news/";\n');
  });

  it('cannot be broken out of by what staff write', async () => {
    await addRedirectFiles([{ from: '/a b"; x/', to: 'https://a.org/ü$host\n' }], folder);
    expect(read('_redirects')).toBe('/a%20b"; x/ https://a.org/%C3%BC$host%0A 301\n'.replace('; x', ';%20x'));
    expect(read('redirects.map')).toBe('"/a b\\"; x/" "https://a.org/%C3%BC%24host%0A";\n');
  });
});
