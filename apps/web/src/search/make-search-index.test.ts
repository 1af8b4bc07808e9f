import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
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

it('has no page outside its body, and no page without one', async () => {
  const site = path.join(folder, 'parts');
  await mkdir(site);
  const body = '<article data-pagefind-body><h1>Pacing</h1><p>Take a rest.</p></article>';
  await writeFile(path.join(site, 'index.html'), `<header>Menu</header>${body}<footer>Imprint</footer>`);
  await writeFile(path.join(site, 'hidden.html'), '<article><h1>Hidden</h1><p>Secret.</p></article>');
  await makeSearchIndex(site, site);
  const words = JSON.parse(await readFile(path.join(site, 'pagefind/words.json'), 'utf8'));
  expect(Object.keys(words).toSorted()).toEqual(['a', 'pacing', 'rest', 'take']);
  expect(await readdir(path.join(site, 'pagefind/fragment'))).toHaveLength(1);
});

it('follows a page that changes', async () => {
  const site = path.join(folder, 'changing');
  await mkdir(site);
  const file = path.join(site, 'index.html');
  const wordsOf = async (text: string) => {
    await writeFile(file, `<body data-pagefind-body><p>${text}</p></body>`);
    await makeSearchIndex(site, site);
    return Object.keys(JSON.parse(await readFile(path.join(site, 'pagefind/words.json'), 'utf8')));
  };
  expect(await wordsOf('pain')).toEqual(['pain']);
  expect(await wordsOf('rest')).toEqual(['rest']);
});

it('takes the place of an index that was there, and may have no page', async () => {
  const site = path.join(folder, 'emptied');
  const fragments = path.join(site, 'pagefind/fragment');
  await mkdir(site);
  await writeFile(path.join(site, 'index.html'), page(1));
  await makeSearchIndex(site, site);
  expect(await readdir(fragments)).toHaveLength(1);
  await rm(path.join(site, 'index.html'));
  await makeSearchIndex(site, site);
  expect(await readdir(fragments).catch(() => [])).toEqual([]);
  expect(JSON.parse(await readFile(path.join(site, 'pagefind/words.json'), 'utf8'))).toEqual({});
});
