import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { blocks } from '@pain/schema';
import postcss from 'postcss';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gallerySite } from '../../gallery/documents.ts';
import { renderPages } from '../build/render-pages.ts';
import { loadRenderer } from '../build/renderer/load-renderer.ts';
import { toManifest } from '../build/to-manifest.ts';
import { leastSite } from '../fixtures/documents.ts';
import { compileSass } from '../styles/compile-styles.ts';

const STATE = { epoch: 'e', revision: 1, nonce: 'n' };
/** What assistive technology lists or steps into, and by which it tells one from another. */
const TAG = '(?:[^>"]|"[^"]*")*';
const NAMED = new RegExp(
  `<(?:article|section|nav|aside|dialog)\\b${TAG}>|<[a-z]+ ${TAG}role="(?:region|group|dialog|navigation|search)"${TAG}>`,
  'g',
);
const LIST = new RegExp(`<[ou]l\\b${TAG}>`, 'g');

let outDir: string;
const pages = new Map<string, string>();

beforeAll(async () => {
  outDir = mkdtempSync(path.join(tmpdir(), 'names-'));
  const documents = leastSite();
  const site = gallerySite();
  const manifest = toManifest(site, { state: STATE, documents });
  await renderPages(await loadRenderer(), { ...site, documents, manifest }, { outDir, before: null });
  for (const file of readdirSync(outDir, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.html')) pages.set(file, readFileSync(path.join(outDir, file), 'utf8'));
}, 60_000);
afterAll(() => rmSync(outDir, { recursive: true }));

/** The classes of lists whose markers our styles take away or give. */
function classesOf(css: string, value: RegExp): string[] {
  const classes: string[] = [];
  postcss.parse(css).walkDecls(/^list-style(-type)?$/, ({ value: style, parent }) => {
    if (!value.test(style) || parent?.type !== 'rule') return;
    for (const selector of (parent as postcss.Rule).selectors)
      classes.push(
        ...(selector
          .split(/[\s>+~]/)
          .at(-1)
          ?.match(/\.[\w-]+/g) ?? []),
      );
  });
  return classes.map((one) => one.slice(1));
}

function attributeOf(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1];
}

function findAll(pattern: RegExp, isFault: (tag: string, html: string) => boolean): string[] {
  return [...pages].flatMap(([file, html]) =>
    (html.match(pattern) ?? []).filter((tag) => isFault(tag, html)).map((tag) => `${file}: ${tag}`),
  );
}

describe('every page of a site with every block', () => {
  it('was rendered', () => {
    expect([...pages.keys()]).toEqual(
      expect.arrayContaining(['index.html', 'booklet/index.html', 'search/index.html']),
    );
  });

  it('shows each of its examples', () => {
    const [, ...shown] = pages.get('index.html')?.split('<div class="app-block">') ?? [];
    const examples = blocks.flatMap(({ name, examples }) => examples.map(() => name));
    expect(gallerySite().routes[0]?.view.blocks.map(({ block }) => block)).toEqual(examples);
    expect(examples.filter((_, at) => !/>\s*[^<\s]|<img/.test(shown[at] ?? ''))).toEqual([]);
  });

  it('says that a list without markers is one, which VoiceOver doubts', () => {
    const { css } = compileSass();
    const without = classesOf(css, /^none/);
    const withMarkers = new Set(classesOf(css, /^(?:disc|decimal)/));
    const isUnmarked = (tag: string) => {
      const classes = attributeOf(tag, 'class')?.split(/\s+/) ?? [];
      return classes.some((one) => without.includes(one)) && !classes.some((one) => withMarkers.has(one));
    };
    expect(without.length).toBeGreaterThan(5);
    expect(findAll(LIST, (tag) => isUnmarked(tag) && attributeOf(tag, 'role') !== 'list')).toEqual([]);
  });

  it('has a name for each landmark, article and group', () => {
    const isNameless = (tag: string, html: string) => {
      const id = attributeOf(tag, 'aria-labelledby');
      return id === undefined
        ? !attributeOf(tag, 'aria-label')?.trim()
        : !id.split(' ').every((one) => html.includes(` id="${one}"`));
    };
    expect(findAll(NAMED, isNameless)).toEqual([]);
  });

  it('has another name for each', () => {
    const doubles = [...pages].flatMap(([file, html]) => {
      const names = (html.match(NAMED) ?? []).map(
        (tag) =>
          `${/\w+/.exec(tag)?.[0]} ${attributeOf(tag, 'aria-label') ?? attributeOf(tag, 'aria-labelledby')}`,
      );
      return names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${file}: ${name}`);
    });
    expect(doubles).toEqual([]);
  });
});
