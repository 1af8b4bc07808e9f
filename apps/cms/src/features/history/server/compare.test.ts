import { alert, page } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Difference } from '../shapes';
import { compareParts } from './compare-parts';
import { compareWords } from './compare-words';
import { describeSnapshot } from './describe-snapshot';

const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] });
const textBlock = (...texts: string[]) => ({ __component: 'blocks.text', body: texts.map(paragraph) });
const compare = (before: object, after: object, titles = new Map<string, string>()) =>
  compareParts(
    describeSnapshot({ ...before }, page.fields, titles),
    describeSnapshot({ ...after }, page.fields, titles),
  );
const find = (differences: Difference[], label: string) => differences.find((one) => one.label === label);
const summary = ({ change, isMoved, parts, label }: Difference): unknown =>
  `${label}: ${change}${isMoved ? ', moved' : ''}${parts.length && change === 'changed' ? ` [${parts.map(summary).join('; ')}]` : ''}`;

describe('a date in a version', () => {
  it('is in words, in UK time', () => {
    const { parts } = describeSnapshot({ from: '2027-06-14T08:00:00.000Z' }, alert.fields, new Map());
    expect(parts).toMatchObject([{ label: 'Show from', text: 'Monday 14 June 2027, 9am' }]);
    const review = { lastReviewed: '2025-11-23' };
    expect(JSON.stringify(describeSnapshot({ review }, page.fields, new Map()))).toContain(
      'Sunday 23 November 2025',
    );
  });
});

describe('a choice in a version', () => {
  it('is in the words by which it was chosen', () => {
    const blocks = [{ __component: 'blocks.faq-list', show: 'chosen' }];
    expect(JSON.stringify(describeSnapshot({ blocks }, page.fields, new Map()))).toContain(
      'Only those chosen',
    );
  });
});

describe('the words of a text', () => {
  it('are marked where they came or went', () => {
    expect(compareWords('Bring a chair with you.', 'Bring a cushion with you.')).toEqual([
      { text: 'Bring a ', change: 'same' },
      { text: 'chair', change: 'removed' },
      { text: 'cushion', change: 'added' },
      { text: ' with you.', change: 'same' },
    ]);
  });

  it('stand one after the other when they have nothing in common', () => {
    expect(compareWords('How long is it?', 'Where may I park?').map(({ change }) => change)).toEqual([
      'removed',
      'added',
    ]);
  });

  it('give both texts back, whatever they are', () => {
    const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.lorem({ maxCount: 30 }));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = compareWords(before, after);
        const join = (left: string) =>
          pieces
            .filter(({ change }) => change !== left)
            .map(({ text }) => text)
            .join('')
            .replace(/\s+/g, '');
        expect(join('added')).toBe(before.replace(/\s+/g, ''));
        expect(join('removed')).toBe(after.replace(/\s+/g, ''));
      }),
    );
  });

  it('with very many changes are one text instead of another, since finding each would take minutes', () => {
    const before = 'Pain is real 🙂 and it is treated. '.repeat(30_000);
    const pieces = compareWords(before, before.replaceAll('treated', 'managed'));
    expect(pieces.map(({ change }) => change)).toEqual(['removed', 'added']);
  }, 60_000);
});

describe('the blocks of a page', () => {
  it('that changed places are distinguished from those that came, went or say something else', () => {
    const before = {
      blocks: [
        textBlock('The first words stand here.'),
        textBlock('Second ones are here.'),
        textBlock('Gone soon.'),
      ],
    };
    const after = {
      blocks: [
        textBlock('Second ones are here.'),
        textBlock('The first words now stand here.'),
        { __component: 'blocks.inset-text', body: [paragraph('Something new')] },
      ],
    };
    const blocks = find(compare(before, after), 'Content');
    expect(blocks && summary(blocks)).toMatchInlineSnapshot(
      `"Content: changed [Text: same; Text: removed; Text: changed, moved [Text: changed [Paragraph: changed]]; Text set apart: added]"`,
    );
  });

  it('are one when nothing but their words are new', () => {
    const [blocks] = compare({ blocks: [textBlock('One')] }, { blocks: [textBlock('Two')] });
    expect(blocks?.parts.map(({ change }) => change)).toEqual(['changed']);
  });

  it('of a kind that no longer exists are named rather than an error', () => {
    const [blocks] = compare({ blocks: [{ __component: 'blocks.old' }] }, {});
    expect(blocks?.parts[0]).toMatchObject({
      label: 'Block of an earlier kind (blocks.old)',
      change: 'removed',
    });
  });
});

describe('an entry', () => {
  it('that did not change has no differences', () => {
    const entry = { title: 'Home', blocks: [textBlock('A', 'B')], related: [{ documentId: 'x' }] };
    expect(compare(entry, entry).every(({ change }) => change === 'same')).toBe(true);
  });

  it('shows entries that it refers to by their titles', () => {
    const titles = new Map([
      ['x', 'Referral'],
      ['y', 'Programme'],
    ]);
    const [related] = compare({ related: [{ documentId: 'x' }] }, { related: [{ documentId: 'y' }] }, titles);
    expect(related?.parts.map(({ change, pieces }) => [change, pieces[0]?.text])).toEqual([
      ['removed', 'Referral'],
      ['added', 'Programme'],
    ]);
  });

  it('says when only looks changed, and where a link leads', () => {
    const bold = { type: 'paragraph', children: [{ type: 'text', text: 'Same words', bold: true }] };
    const link = (url: string) => ({
      type: 'paragraph',
      children: [{ type: 'link', url, children: [{ type: 'text', text: 'More about the programme' }] }],
    });
    const before = { blocks: [{ __component: 'blocks.text', body: [paragraph('Same words'), link('/a')] }] };
    const after = { blocks: [{ __component: 'blocks.text', body: [bold, link('/b')] }] };
    const body = compare(before, after)[0]?.parts[0]?.parts[0];
    expect(body?.parts[0]).toMatchObject({ change: 'same', isLooksOnly: true });
    expect(body?.parts[1]?.pieces.find(({ change }) => change === 'added')?.text).toContain('b');
  });

  it('says when words came into another language, and shows letters that were raised as such', () => {
    const body = (run: object) => ({
      blocks: [{ __component: 'blocks.text', body: [{ type: 'paragraph', children: [run] }] }],
    });
    const text = { type: 'text', text: '2.5' };
    const compared = (run: object) => compare(body(text), body(run))[0]?.parts[0]?.parts[0]?.parts[0];
    expect(compared({ ...text, lang: 'cy' })).toMatchObject({ change: 'same', isLooksOnly: true });
    expect(JSON.stringify(compared({ ...text, superscript: true }))).toContain('^(');
  });

  it('says when a list became one of another kind, or begins at another number', () => {
    const list = (format: string, start?: number) => ({
      type: 'list',
      format,
      start,
      children: ['One', 'Two'].map((text) => ({ type: 'list-item', children: [{ type: 'text', text }] })),
    });
    const looks = (before: object, after: object) =>
      compare(
        { blocks: [{ __component: 'blocks.text', body: [before] }] },
        { blocks: [{ __component: 'blocks.text', body: [after] }] },
      )[0]?.parts[0]?.parts[0]?.parts.map(({ isLooksOnly }) => isLooksOnly);
    expect(looks(list('ordered'), list('ordered', 4))).toEqual([true, false]);
    expect(looks(list('unordered'), list('ordered'))).toEqual([true, true]);
    expect(looks(list('ordered'), list('ordered', 1)) ?? []).not.toContain(true);
  });

  it('says when a line of a list got another depth, or the list that it is in another kind', () => {
    const line = (text: string) => ({ type: 'list-item', children: [{ type: 'text', text }] });
    const list = (format: string, ...children: object[]) => ({ type: 'list', format, children });
    const body = (list: object) => ({ blocks: [{ __component: 'blocks.text', body: [list] }] });
    const [one, two, three] = [line('One'), line('Two'), line('Three')];
    const nested = (format: string) => list('unordered', one, list(format, two, three));
    const looks = (before: object, after: object) =>
      compare(body(before), body(after))[0]?.parts[0]?.parts[0]?.parts.map(({ isLooksOnly }) => isLooksOnly);
    const flat = list('unordered', one, two, three);
    expect(looks(flat, nested('unordered'))).toEqual([false, true, true]);
    expect(looks(list('unordered', one, list('unordered', two), three), nested('unordered'))).toEqual([
      false,
      false,
      true,
    ]);
    expect(looks(nested('unordered'), nested('ordered'))).toEqual([false, true, true]);
  });
});
