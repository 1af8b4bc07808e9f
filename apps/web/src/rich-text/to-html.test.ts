import type { RichText } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonesToHtml } from './text-to-html.ts';
import { richTextToHtml } from './to-html.ts';

const text = (value: string, marks = {}) => ({ type: 'text' as const, text: value, ...marks });

describe('formatted text as HTML', () => {
  it('escapes all that editors type', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const html = richTextToHtml([{ type: 'paragraph', children: [text(`<script>${typed}</script>`)] }]);
        expect(html.match(/<[^>]*>/g)?.filter((tag) => !['<p>', '</p>', '<br>'].includes(tag)) ?? []).toEqual(
          [],
        );
      }),
    );
  });

  it('escapes the addresses of links', () => {
    const nodes: RichText = [
      { type: 'paragraph', children: [{ type: 'link', url: 'https://a.uk/"><img>', children: [text('x')] }] },
    ];
    expect(richTextToHtml(nodes)).toBe('<p><a href="https://a.uk/&quot;&gt;&lt;img&gt;">x</a></p>');
  });

  it('has no link without words, which the editor keeps when its words are deleted', () => {
    const empty = { type: 'link' as const, url: 'https://a.uk/', children: [text(' ')] };
    const nodes: RichText = [{ type: 'paragraph', children: [text('Rest'), empty, text('often')] }];
    expect(richTextToHtml(nodes)).toBe('<p>Rest often</p>');
  });

  it('keeps marks and line breaks', () => {
    const nodes: RichText = [
      { type: 'paragraph', children: [text('now\nor', { bold: true, italic: true }), text(' never')] },
    ];
    expect(richTextToHtml(nodes)).toBe('<p><em><strong>now<br>or</strong></em> never</p>');
  });

  it('has raised and lowered letters, and words of another language with the side that they are read from', () => {
    const children = [
      text('10'),
      text('2.5', { superscript: true, bold: true }),
      text('n', { subscript: true }),
      text(' درد', { lang: 'ur' }),
      text('Żyć', { lang: 'pl', italic: true }),
    ];
    expect(richTextToHtml([{ type: 'paragraph', children }])).toBe(
      '<p>10<sup><strong>2.5</strong></sup><sub>n</sub><span lang="ur" dir="rtl"> درد</span><span lang="pl"><em>Żyć</em></span></p>',
    );
  });

  it.each([
    [1, undefined, 'h2'],
    [2, undefined, 'h2'],
    [6, undefined, 'h4'],
    [2, 0, 'h2'],
    [2, 1, 'h3'],
    [2, 3, 'h4'],
  ])('shows a heading of level %i, moved down by %i, as %s', (level, shift, element) => {
    expect(richTextToHtml([{ type: 'heading', level, children: [text('x')] }], shift)).toContain(
      `<${element} `,
    );
  });

  it('leaves out no level of a text that has an outline of its own', () => {
    const nodes: RichText = [2, 4].map((level) => ({ type: 'heading', level, children: [text('x')] }));
    const levels = (html: string) => [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels(richTextToHtml(nodes, 0))).toEqual([2, 3]);
    expect(levels(richTextToHtml(nodes, 1))).toEqual([3, 4]);
    expect(levels(richTextToHtml(nodes))).toEqual([2, 4]);
  });

  it('begins a numbered list at its number', () => {
    const items = [{ type: 'list-item' as const, children: [text('a')] }];
    const html = (start?: number) =>
      richTextToHtml([{ type: 'list', format: 'ordered', start, children: items }]);
    expect(html(4)).toBe('<ol class="nhsuk-list nhsuk-list--number" start="4"><li>a</li></ol>');
    expect(html(0)).toContain(' start="0"');
    expect(html(1)).toBe(html());
    expect(html()).not.toContain('start');
    expect(richTextToHtml([{ type: 'list', format: 'unordered', start: 4, children: items }])).not.toContain(
      'start',
    );
  });

  it('puts a nested list inside its item', () => {
    const nodes: RichText = [
      {
        type: 'list',
        format: 'unordered',
        children: [
          { type: 'list-item', children: [text('a')] },
          { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('b')] }] },
        ],
      },
    ];
    expect(richTextToHtml(nodes)).toBe(
      '<ul class="nhsuk-list nhsuk-list--bullet"><li>a<ol class="nhsuk-list nhsuk-list--number"><li>b</li></ol></li></ul>',
    );
  });
});

describe('a phone number on a page', () => {
  it.each([
    ['+44 (0)20 7946 0000', '<a href="tel:+442079460000">+44 (0)20 7946 0000</a>'],
    ['020 7946 0000 ext. 123', '<a href="tel:02079460000">020 7946 0000</a> ext. 123'],
    ['0300 123 4567 or 111', '<a href="tel:03001234567">0300 123 4567</a> or <a href="tel:111">111</a>'],
    ['020 7946 0000, bleep 101', '<a href="tel:02079460000">020 7946 0000</a>, bleep 101'],
    ['0800 (freephone) <b>', '0800 (freephone) &lt;b&gt;'],
  ])('%s is a link only as far as it is one', (text, html) => {
    expect(phonesToHtml(text)).toBe(html);
  });
});
