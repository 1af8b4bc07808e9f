import { plainText, richText } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHtml } from './fixtures/read-html';
import { toBlocks } from './to-blocks';
import { toText } from './to-text';

const blocks = (html: string) => toBlocks(readHtml(html)).blocks;

it('keeps the look of words beside the blocks that stand in one element with them', () => {
  const run = (text: string, look: object) => [
    { type: 'paragraph', children: [{ type: 'text', text, ...look }] },
  ];
  const html = (tag: string) => `<${tag}>Rest <p>well</p></${tag}>`;
  expect(blocks(html('b'))).toEqual([...run('Rest', { bold: true }), ...run('well', { bold: true })]);
  expect(blocks(html('em'))).toEqual([...run('Rest', { italic: true }), ...run('well', { italic: true })]);
});

it('takes no longer for a style of many spaces', () => {
  const style = `font-size: a${' '.repeat(120_000)}b`;
  expect(blocks(`<p style="${style}">Rest</p>`)).toMatchObject([{ children: [{ text: 'Rest' }] }]);
});

describe('a pasted text', () => {
  it.each([
    ['a number with a power', '<p>10<sup>9</sup> cells</p>', '10⁹ cells'],
    ['a negative power', '<p>10<sup>−6</sup> or 10<sup>-6</sup></p>', '10⁻⁶ or 10⁻⁶'],
    ['a formula of chemistry', '<p>H<sub>2</sub>O, CO<sub>2</sub></p>', 'H₂O, CO₂'],
    [
      'a cell of an e-mail that has no size, with text that has one',
      '<table><tr><td style="font-size:0px;padding:20px 0"><div style="display:inline-block"><div style="font-size:13px">Rest <b>well</b>.</div></div></td></tr></table>',
      'Rest well.',
    ],
    ['an area', '<p>m<sup>2</sup></p>', 'm²'],
    [
      'a power by style',
      '<p>10<span style="vertical-align: super">9</span> and 10<span style="position:relative;top:-3pt;mso-text-raise:3.0pt">9</span></p>',
      '10⁹ and 10⁹',
    ],
    [
      'a power by a raised line',
      '<p>10<span style="vertical-align:33%">9</span>, 10<font style="vertical-align: 4px">9</font>, H<span style="vertical-align:-0.3em">2</span>O, <span style="vertical-align:-1px">all</span></p>',
      '10⁹, 10⁹, H₂O, all',
    ],
    ['an ordinal', '<p>the 1<sup>st</sup> and 22<sup>nd</sup></p>', 'the 1st and 22nd'],
    ['a trade mark', '<p>Zomorph<sup>TM</sup> or Zomorph<sup>®</sup></p>', 'Zomorph™ or Zomorph®'],
    [
      'an arrow in Symbol',
      '<p>A <span style="font-family:Symbol;mso-char-type:symbol">®</span> B, <font face="Symbol">a</font></p>',
      'A → B, α',
    ],
    [
      'signs of Wingdings',
      '<p><span style=\'font-family:Wingdings\'>J</span> <font face=Wingdings>à</font> <span style="font-family:Wingdings">ü</span></p>',
      '☺ → ✓',
    ],
    [
      'letters of an ordinary font with symbols',
      '<p><span style="font-family:\'Segoe UI Symbol\'">J à</span></p>',
      'J à',
    ],
    ['a private bullet', '<p>\uf0b7 Rest</p>', '• Rest'],
    [
      'a space that keeps a number with its unit',
      '<p>10&nbsp;mg and&nbsp; so&nbsp;&nbsp;on </p>',
      '10\u00a0mg and so on',
    ],
    ['a hyphen that does not break', '<p>5‑HT</p>', '5‑HT'],
    ['a line break', '<p>1 High Street<br>London</p>', '1 High Street\nLondon'],
    ['paragraphs in a line of a list', '<ul><li><p>Rest</p><p>Often</p></li></ul>', 'Rest\nOften'],
    ['verse', '<pre>Rest\n  awhile</pre>', 'Rest\nawhile'],
    ['a quotation that the browser marks', '<p>She said <q>yes</q></p>', 'She said “yes”'],
    ['the reading of a word', '<ruby>漢字<rp>(</rp><rt>かんじ</rt><rp>)</rp></ruby>', '漢字 (かんじ)'],
    [
      'ticked boxes',
      '<ul><li><input type="checkbox" checked>Rest</li><li><input type="checkbox">Walk</li></ul>',
      '☑ Rest\n☐ Walk',
    ],
    [
      'a checklist of Google Docs, whose ticked lines are crossed out',
      '<ul><li role="checkbox" aria-checked="true" style="list-style-type:none"><img src="data:image/png;base64,x" width="17px" height="17px" alt="checked" aria-roledescription="checkbox"/><p role="presentation"><span style="color:#000;text-decoration:line-through">Rest</span></p></li><li role="checkbox" aria-checked="false"><img src="x" alt="unchecked" aria-roledescription="checkbox"/><p role="presentation">Walk</p></li><li><p>Eat</p></li></ul>',
      '☑ Rest\n☐ Walk\nEat',
    ],
    [
      'a box that a web application draws',
      '<p><span role="checkbox" aria-checked="true"></span>Rest</p>',
      '☑ Rest',
    ],
    ['a picture of an emoji', '<p>Hello <img alt="🙂" src="x"></p>', 'Hello 🙂'],
    ['joiners of Farsi and of emoji', '<p>می‌خواهم 👩‍⚕️</p>', 'می‌خواهم 👩‍⚕️'],
    [
      'words that were inserted',
      '<p>Take <ins cite="mailto:J" datetime="2026">two</ins> tablets</p>',
      'Take two tablets',
    ],
    [
      'a number before a heading',
      '<h1 style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">2.<span> </span></span>Aims</h1>',
      '2. Aims',
    ],
    [
      'words that a comment is about',
      '<p><span style="mso-comment-reference:JS_1;mso-comment-date:2026">Take two</span></p>',
      'Take two',
    ],
    [
      'a field of Word that people fill in',
      '<p>Given on <w:sdt text="t">3 May</w:sdt></p>',
      'Given on 3 May',
    ],
    [
      'a table',
      '<table><tr><td></td><td>Morning</td></tr><tr><td>Monday</td><td>Physio</td></tr></table>',
      '| Morning\nMonday | Physio',
    ],
  ])('keeps what it means, with %s', (_, html, expected) => {
    expect(toText(blocks(html))).toBe(expected);
  });

  it('has its quotations', () => {
    expect(
      blocks('<blockquote><p>It helped.</p></blockquote><blockquote type="cite">Hello</blockquote>'),
    ).toMatchObject([{ type: 'quote' }, { type: 'paragraph' }]);
  });

  it('has the real address in place of one that a mail filter wrapped', () => {
    const address =
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2F&data=jane%40nhs.uk';
    expect(blocks(`<p><a href="${address}">NHS</a></p>`)).toMatchObject([
      { children: [{ type: 'link', url: 'https://www.nhs.uk/' }] },
    ]);
  });
});

describe('whatever is pasted', () => {
  interface Copied {
    html: string;
    /** What can be seen of it, without white space. */
    seen: string;
  }
  const { parser } = richText({ label: 'Text', help: '' });
  const words = fc
    .string({
      unit: fc.constantFrom('a', 'B', 'é', 'ŵ', 'م', 'ی', '9', '🙂', '.', ' ', '&amp;'),
      minLength: 1,
      maxLength: 8,
    })
    .map((html) => ({ html, seen: html.replaceAll('&amp;', '&').replaceAll(' ', '') }));
  const figure = fc.constantFrom('9', '−6', 'n', '2');
  const around =
    (before: string, after: string) =>
    ({ html, seen }: Copied) => ({ html: `${before}${html}${after}`, seen });
  const gone =
    (before: string, after: string) =>
    ({ html }: Copied) => ({ html: `${before}${html}${after}`, seen: '' });
  const join = (parts: Copied[], before = '', after = '') => ({
    html: `${before}${parts.map(({ html }) => html).join('')}${after}`,
    seen: parts.map(({ seen }) => seen).join(''),
  });
  const inline: fc.Arbitrary<Copied> = fc.oneof(
    words,
    words.map(around('<b>', '</b>')),
    words.map(around('<a href="https://a.uk/">', '</a>')),
    words.map(around('<span style="font-family:Arial">', '</span>')),
    words.map(around('<a href="file:///C:/a">', '</a>')),
    words.map(gone('<del>', '</del>')),
    words.map(gone('<span style="display:none">', '</span>')),
    words.map(gone('<span class=MsoCommentReference>', '</span>')),
    words.map(gone('<script>', '</script>')),
    figure.map((letter) => ({ html: `<sup>${letter}</sup>`, seen: letter })),
    figure.map((letter) => ({ html: `<sub>${letter}</sub>`, seen: letter })),
    fc.constant({ html: '<br>', seen: '' }),
  );
  const line = fc.array(inline, { maxLength: 4 });
  const { block } = fc.letrec<{ block: Copied }>((tie) => ({
    block: fc.oneof(
      { maxDepth: 3 },
      line.map((parts) => join(parts, '<p>', '</p>')),
      line.map((parts) => join(parts, '<h2>', '</h2>')),
      line.map((parts) => join(parts, '<blockquote>', '</blockquote>')),
      line.map((parts) => join(parts)),
      fc.array(line, { maxLength: 3 }).map((items) =>
        join(
          items.map((parts) => join(parts, '<li>', '</li>')),
          '<ul>',
          '</ul>',
        ),
      ),
      fc.array(tie('block'), { maxLength: 3 }).map((parts) => join(parts, '<div>', '</div>')),
      fc.array(tie('block'), { maxLength: 2 }).map((parts) => join(parts, '<ol start=4><li>', '</li></ol>')),
      fc
        .array(tie('block'), { maxLength: 2 })
        .map((parts) => join(parts, '<table><tr><td>', '</td></tr></table>')),
    ),
  }));

  it('keeps every letter that can be seen, and has none more, from the clipboard through storing to the website', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 4 }), (parts) => {
        const { html, seen } = join(parts);
        const stored = JSON.parse(JSON.stringify(blocks(html)));
        const shown = plainText(parser.parse(stored) ?? []);
        expect(lettersOf(shown)).toBe(lettersOf(seen));
      }),
      { numRuns: 500 },
    );
  });

  const lettersOf = (shown: string) => shown.normalize('NFKC').replace(/\s/g, '');
});
