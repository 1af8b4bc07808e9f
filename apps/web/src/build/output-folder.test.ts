import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isThereAlready, keepPages, listOutput, type MadePages, openOutput } from './output-folder.ts';

let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(outDir, { recursive: true }));

function write(file: string, text = file) {
  mkdirSync(path.dirname(path.join(outDir, file)), { recursive: true });
  writeFileSync(path.join(outDir, file), text);
}

/** What a build made these pages of. */
function madeOf(pages: string[]): MadePages {
  return { code: 'code', digests: Object.fromEntries(pages.map((page) => [page, `digest of ${page}`])) };
}

async function finishBuild(pages: string[], before: MadePages | null = null) {
  for (const page of pages) write(`${page.slice(1)}index.html`);
  write('_astro/site.css');
  write('robots.txt');
  await keepPages(outDir, madeOf(pages), before);
}

describe('the output folder', () => {
  it('keeps pages and media of a build that came to its end, and nothing else', async () => {
    write('media/picture.webp');
    await finishBuild(['/', '/a/', '/a/b/']);
    expect(await openOutput(outDir)).toEqual(madeOf(['/', '/a/', '/a/b/']));
    expect(await listOutput(outDir, ['/', '/a/', '/a/b/'])).toEqual([
      'a/b/index.html',
      'a/index.html',
      'index.html',
      'media/picture.webp',
    ]);
  });

  it('is empty after a build that did not', async () => {
    await finishBuild(['/', '/a/']);
    await openOutput(outDir);
    write('a/index.html', 'of the build that was stopped');
    expect(await openOutput(outDir)).toBeNull();
    expect(await listOutput(outDir, ['/', '/a/'])).toEqual([]);
  });

  it.each([
    ['cut short', '{"code":"code","digests":{"/":"dig'],
    ['empty', ''],
    ['of an earlier version', '["/","/a/"]'],
  ])('is rebuilt when the list of its pages is %s', async (_how, text) => {
    await finishBuild(['/', '/a/']);
    write('.pages.json', text);
    expect(await openOutput(outDir)).toBeNull();
    expect(await listOutput(outDir, ['/', '/a/'])).toEqual([]);
  });

  it('is empty when the list of its pages could not be written', async () => {
    await finishBuild(['/', '/a/']);
    const before = await openOutput(outDir);
    mkdirSync(path.join(outDir, '.pages.json.partial'));
    await expect(finishBuild(['/'], before)).rejects.toThrow('EISDIR');
    expect(await openOutput(outDir)).toBeNull();
    expect(await listOutput(outDir, ['/', '/a/'])).toEqual([]);
  });

  it('never gives the public the list of its pages, nor one that was not finished', async () => {
    await finishBuild(['/']);
    write('.pages.json.partial', '{"code":');
    expect(await listOutput(outDir, ['/'])).toEqual(['_astro/site.css', 'index.html', 'robots.txt']);
    await openOutput(outDir);
    expect(existsSync(path.join(outDir, '.pages.json.partial'))).toBe(false);
  });

  it('is made when it is not there', async () => {
    rmSync(outDir, { recursive: true });
    expect(await openOutput(outDir)).toBeNull();
    expect(await listOutput(outDir, [])).toEqual([]);
  });

  it('loses the pages that a build no longer has', async () => {
    await finishBuild(['/', '/a/', '/a/b/']);
    const before = await openOutput(outDir);
    await finishBuild(['/', '/a/b/'], before);
    expect(await listOutput(outDir, ['/', '/a/b/'])).toEqual([
      '_astro/site.css',
      'a/b/index.html',
      'index.html',
      'robots.txt',
    ]);
    expect(() => readFileSync(path.join(outDir, 'a/index.html'))).toThrow('ENOENT');
  });

  it('lists no page that is not there', async () => {
    await finishBuild(['/']);
    expect(await listOutput(outDir, ['/', '/lost/'])).not.toContain('lost/index.html');
  });
});

describe('a page that is there already', () => {
  const page = { page: '/a/', code: 'code', digest: 'digest of /a/' };
  const before = madeOf(['/', '/a/']);
  beforeEach(() => finishBuild(['/', '/a/']));

  it('need not be rendered', () => expect(isThereAlready(outDir, before, page)).toBe(true));
  it.each([
    ['the code is another one', { ...page, code: 'newer' }],
    ['it is to show something else', { ...page, digest: 'newer' }],
    ['it is a new page', { ...page, page: '/new/' }],
  ])('is rendered when %s', (_when, asked) => expect(isThereAlready(outDir, before, asked)).toBe(false));
  it('is rendered when nobody vouches for it', () => expect(isThereAlready(outDir, null, page)).toBe(false));
  it('is rendered when its file is gone', () => {
    rmSync(path.join(outDir, 'a/index.html'));
    expect(isThereAlready(outDir, before, page)).toBe(false);
  });
});
