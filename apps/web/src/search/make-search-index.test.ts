import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeSearchIndex } from './make-search-index.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'search-index-'));
afterAll(() => rm(folder, { recursive: true }));

const page = (number: number) =>
  `<html lang="en"><head><title>Page ${number}</title></head><body data-pagefind-body><h1>Page ${number}</h1><p>${'pain '.repeat(number)}</p></body></html>`;

async function makeIndex(name: string): Promise<string[]> {
  const target = path.join(folder, name);
  await makeSearchIndex(path.join(folder, 'site'), target);
  return (await readdir(target, { recursive: true })).toSorted();
}

it('is the same whenever it is made of the same pages: files are named by what is in them', async () => {
  for (let number = 1; number <= 60; number += 1) {
    await mkdir(path.join(folder, 'site', String(number)), { recursive: true });
    await writeFile(path.join(folder, 'site', String(number), 'index.html'), page(number));
  }
  expect(await makeIndex('first')).toEqual(await makeIndex('second'));
});
