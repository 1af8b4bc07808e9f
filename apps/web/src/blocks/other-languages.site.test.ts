import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Document } from '@pain/schema';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { renderPages } from '../build/render-pages.ts';
import { loadRenderer } from '../build/renderer/load-renderer.ts';
import { toManifest } from '../build/to-manifest.ts';
import { aPage, aResource, aTestimonial, block, leastSite, paragraph } from '../fixtures/documents.ts';
import { build } from '../fixtures/site.ts';

const file = (name: string, mime: string) => ({
  documentId: name,
  url: `/uploads/${name}`,
  name,
  ext: path.extname(name),
  mime,
  size: 340,
  width: null,
  height: null,
  alternativeText: null,
  caption: null,
});
const film = {
  video: file('film.mp4', 'video/mp4'),
  captions: file('film.vtt', 'text/vtt'),
};
const URDU = 'درد کے ساتھ زندگی';

let outDir: string;

beforeEach(() => {
  outDir = mkdtempSync(path.join(tmpdir(), 'languages-'));
});
afterEach(() => rmSync(outDir, { recursive: true }));

/** The HTML of a page with a block, with the spaces of its source as one. */
async function render(shown: object, ...more: Document[]): Promise<string> {
  const documents = [
    aPage('p', { title: 'Help', slug: 'help', navigationOrder: 1, blocks: [shown] }),
    ...more,
  ];
  const site = build(...documents);
  const manifest = toManifest(site, { state: { epoch: 'e', revision: 1, nonce: 'n' }, documents });
  const whole = { ...site, documents: leastSite(...documents), manifest };
  await renderPages(await loadRenderer(), whole, { outDir, before: null });
  return read('help/index.html');
}
const read = (name: string) => readFileSync(path.join(outDir, name), 'utf8').replace(/\s+/g, ' ');

const resources = block('Resources', 'resources', { show: 'all', resources: [] });
const testimonials = block('Testimonials', 'testimonials', { show: 'all', testimonials: [] });
const video = (language: string | null, transcript: string) =>
  block('Video', 'video', {
    ...film,
    title: 'What to expect',
    language,
    described: file('described.mp4', 'video/mp4'),
    transcript: paragraph(transcript),
  });

describe('a resource in another language', () => {
  const booklet = (fields: object) =>
    aResource('r', {
      title: 'Żyć z bólem',
      language: 'pl',
      address: 'https://www.example.org/',
      file: file('bol.pdf', 'application/pdf'),
      page: { documentId: 'p' },
      ...fields,
    });

  it('has its title marked up, not what is said of it in English, and its links say the language', async () => {
    const html = await render(resources, booklet({}));
    const title = '<span lang="pl">Żyć z bólem</span>';
    expect(html).toContain(`<h2 class="nhsuk-heading-m">${title}</h2> <p>What it is.</p>`);
    expect(html).toContain(
      `data-printed="https://www.example.org/" hreflang="pl">Get “${title}” from its publisher (in Polish)</a>`,
    );
    expect(html).toMatch(/<a href="\/media\/[^"]+" hreflang="pl"> Download “<span lang="pl">/);
    expect(html).toContain(`Download “${title}” (in Polish, PDF, 340 kB)`);
    expect(html).toContain(`<a href="/help/">Read “${title}” as a page (in English)</a>`);
  });

  it('says so in the booklet, too, where its address is printed', async () => {
    await render(resources, booklet({}));
    expect(read('booklet/index.html')).toContain(
      '<a href="https://www.example.org/" data-printed="https://www.example.org/" hreflang="pl">Get “<span lang="pl">',
    );
  });

  it('is read from the right where its title is written so', async () => {
    const html = await render(resources, booklet({ title: URDU, language: 'ur' }));
    expect(html).toContain(`<h2 class="nhsuk-heading-m"><span lang="ur" dir="rtl">${URDU}</span></h2>`);
  });

  it('has no marks and no words about it where it is in English', async () => {
    const html = await render(resources, booklet({ language: null }));
    expect(html).toContain('<h2 class="nhsuk-heading-m">Żyć z bólem</h2>');
    expect(html).toContain('from its publisher</a>');
    expect(html).not.toMatch(/hreflang|\(in /);
  });
});

describe('a video in another language', () => {
  it('says so above, names the language of its captions and has its transcript marked up', async () => {
    const html = await render(video('ur', URDU));
    expect(html).toMatch(/<p>This video is in Urdu.<\/p> ?<video class="app-video"/);
    expect(html).toContain('srclang="ur" label="Urdu" default>');
    expect(html).toContain(`<div lang="ur" dir="rtl"><p>${URDU}</p></div>`);
    expect(html).toMatch(/hreflang="ur"> Watch “What to expect” with audio description \(in Urdu, MP4/);
  });

  it('has captions and transcript in English where it is signed', async () => {
    const html = await render(video('bfi', 'Welcome.'));
    expect(html).toContain('<p>This video is in British Sign Language.</p>');
    expect(html).toContain('srclang="en" label="English" default>');
    expect(html).not.toContain('lang="bfi"><p>');
  });
});

describe('a testimonial in another language', () => {
  const said = (fields: object) => aTestimonial('t', { language: 'pl', example: true, ...fields });
  const kinds = [
    ['quote', { kind: 'quote', quote: 'Pomogło mi.' }, '<blockquote class="app-quote" lang="pl">'],
    ['letter', { kind: 'letter', letter: paragraph('Pomogło mi.') }, '<div class="app-letter" lang="pl">'],
    ['video', { ...film, kind: 'video', transcript: paragraph('Pomogło mi.') }, '<div lang="pl">'],
  ] as const;

  it.each(kinds)('that is a %s says so, and what was said is marked up', async (kind, fields, start) => {
    const html = await render(testimonials, said(fields));
    expect(html).toContain(`${start}<p>Pomogło mi.</p>`);
    expect(html.split(`<p>This ${kind} is in Polish.</p>`)).toHaveLength(2);
    expect(html).toContain('<h2 class="nhsuk-heading-m">A letter</h2>');
  });
});

it('the headings of a transcript stand below that of its video', async () => {
  const transcript = [{ type: 'heading', level: 2, children: [{ type: 'text', text: 'Part' }] }];
  const spoken = aTestimonial('t', { ...film, kind: 'video', example: true, transcript });
  const headed = block('Testimonials', 'testimonials', { show: 'all', heading: 'Stories', testimonials: [] });
  expect(await render(testimonials, spoken)).toMatch(/<h3[^>]*>Part<\/h3>/);
  expect(await render(headed, spoken)).toMatch(/<h4[^>]*>Part<\/h4>/);
});
