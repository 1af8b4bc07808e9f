import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fromDocument, toDocument } from '@pain/schema';
import { describe, expect, it } from 'vitest';
import { seedEntries } from './content';
import { mediaFiles } from './upload-media';

const entries = seedEntries();
const MEDIA = path.resolve(import.meta.dirname, '../../seed-media');
/** NHS content guide. */
const LONGEST_SENTENCE = 20;
const LONGEST_PARAGRAPH = 3;
/** The model accessibility statement prescribes these sentences word by word. */
const PRESCRIBED = /Accessibility Regulations 2018/;

/** Every value in a tree of fields, with its key. */
function walk(value: unknown, key = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[key, value]];
  const here: [string, unknown][] = [[key, value]];
  return [...here, ...Object.entries(value).flatMap(([name, part]) => walk(part, name))];
}

const values = entries.flatMap(({ fields }) => walk(fields));
const objects = values
  .map(([, value]) => value)
  .filter((value): value is object => typeof value === 'object' && value !== null);

/** The text of rich text as it is read: a sentence may run through links and bold words. */
function textOf(node: object): string {
  if ('text' in node) return String(node.text);
  return 'children' in node && Array.isArray(node.children) ? node.children.map(textOf).join('') : '';
}

const texts = objects
  .filter((value) => 'type' in value && (value.type === 'paragraph' || value.type === 'list-item'))
  .map(textOf);
const plain = values.map(([, value]) => value).filter((value): value is string => typeof value === 'string');
/** All that people read. Each line and each cell of a table stands for itself. */
const paragraphs = [...texts, ...plain]
  .flatMap((text) => text.split(/[\n|]/))
  .filter((text) => !PRESCRIBED.test(text));

function sentencesOf(paragraph: string): string[] {
  return paragraph.split(/(?<=[.?!])\s/);
}

describe('the seed', () => {
  it('points only to entries that it has', () => {
    const keys = new Set(entries.map(({ type, key }) => `${type.name}:${key}`));
    const pointers = objects.filter((value): value is { ref: string; key: string } => 'ref' in value);
    expect(pointers.map(({ ref, key }) => `${ref}:${key}`).filter((key) => !keys.has(key))).toEqual([]);
  });

  it('has no text that the editor would change by opening it, or does not understand', () => {
    const blocks = ['paragraph', 'heading', 'list', 'quote'];
    const isBlock = (part: object) =>
      'children' in part && 'type' in part && blocks.includes(String(part.type));
    const formatted = objects.filter(
      (value): value is object[] => Array.isArray(value) && value.length > 0 && value.every(isBlock),
    );
    expect(formatted.length).toBeGreaterThan(20);
    for (const text of formatted) {
      expect(fromDocument(toDocument(text))).toEqual(text);
      expect(JSON.stringify(toDocument(text))).not.toContain('unknown');
    }
  });

  it('shows only files that are there, and shows each of them', () => {
    const named = objects
      .filter((value): value is { file: string } => 'file' in value)
      .map(({ file }) => file);
    expect(new Set(named)).toEqual(new Set(Object.keys(mediaFiles)));
    expect(Object.keys(mediaFiles).filter((file) => !existsSync(path.join(MEDIA, file)))).toEqual([]);
  });

  it('has alternative text for every picture', () => {
    const pictures = Object.entries(mediaFiles).filter(([name]) => name.endsWith('.webp'));
    expect(pictures.filter(([, { alt }]) => alt.length < 10)).toEqual([]);
  });

  it('has pictures below 80 kB and a video below 700 kB', () => {
    const heavy = Object.keys(mediaFiles).filter(
      (name) => statSync(path.join(MEDIA, name)).size > (name.endsWith('.mp4') ? 700_000 : 80_000),
    );
    expect(heavy).toEqual([]);
  });

  it('keeps its example alert a draft and publishes all else', () => {
    const drafts = entries.filter(({ published }) => !published);
    expect(drafts.map(({ type }) => type.name)).toEqual(['alert']);
  });

  it('answers at least ten questions', () => {
    expect(entries.filter(({ type }) => type.name === 'faq').length).toBeGreaterThanOrEqual(10);
  });

  it.each([
    /understand the pain/,
    /without making the pain worse/,
    /fitter, stronger and more flexible/,
    /old habits/,
    /better use of your medicines/,
    /tell the people around you/,
    /sadness, worry or anger/,
    /plan for when things go wrong/,
    /problems at work/,
  ])('carries over the aim %s', (aim) => {
    expect(texts.some((text) => aim.test(text))).toBe(true);
  });

  it.each([
    /8 sessions/,
    /2½ and 3 hours/,
    /10 weeks/,
    /tea or coffee/,
    /not a miracle cure/,
    /pain\.webmaster/,
    /rigorous discipline/,
    /similar programme in London/,
    /18 November 2015/,
    /book with a CD/,
    /British Pain Society/,
  ])('carries over the fact %s', (fact) => {
    expect(values.some(([, value]) => typeof value === 'string' && fact.test(value))).toBe(true);
  });

  it('has no testimonial that is not marked as an example', () => {
    const testimonials = entries.filter(({ type }) => type.name === 'testimonial');
    expect(testimonials.every(({ fields }) => 'example' in fields && fields.example === true)).toBe(true);
  });

  it('has no sentence of more than twenty words', () => {
    const sentences = paragraphs.flatMap(sentencesOf);
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE)).toEqual([]);
  });

  it('has no paragraph of more than three sentences', () => {
    expect(paragraphs.filter((text) => sentencesOf(text).length > LONGEST_PARAGRAPH)).toEqual([]);
  });

  it('has no mark-up left in its texts', () => {
    expect(texts.filter((text) => /\*\*|\]\(/.test(text))).toEqual([]);
  });

  it('holds no e-mail address that a robot could collect', () => {
    expect(values.filter(([, value]) => typeof value === 'string' && /\S@\S/.test(value))).toEqual([]);
  });
});

describe('the first content of another service', () => {
  const names = {
    FIRST_CONTENT: 'plain',
    SERVICE_NAME: 'Heart Failure Service',
    ORGANISATION: 'Our Hospital',
  };

  it('has its names and a home page, and nothing of this service', () => {
    const others = seedEntries(names);
    expect(others.map(({ type }) => type.name).sort()).toEqual(['page', 'site-setting']);
    expect(others.flatMap(({ fields }) => walk(fields)).map(([, value]) => value)).toEqual(
      expect.arrayContaining(['Heart Failure Service', 'Our Hospital']),
    );
    expect(JSON.stringify(others)).not.toMatch(/self-management|long-term pain|gloucester/i);
  });

  it.each(['SERVICE_NAME', 'ORGANISATION'])('is not made without %s', (name) => {
    expect(() => seedEntries({ ...names, [name]: ' ' })).toThrow(`FIRST_CONTENT=plain needs ${name}.`);
  });

  it('is chosen by a word that exists', () => {
    expect(() => seedEntries({ FIRST_CONTENT: 'plan' })).toThrowErrorMatchingInlineSnapshot(
      `[Error: FIRST_CONTENT is "plan". Write "plain", or leave it out.]`,
    );
  });
});
