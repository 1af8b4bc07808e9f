import { plainText, readGrid, richText } from '@pain/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLists } from './plain-lists';
import { readHtml } from './read-html';
import { toBlocks } from './to-blocks';
import { toGridText, toText } from './to-text';

const paste = (html: string) => {
  const { blocks, leftOut } = toBlocks(readHtml(html));
  return {
    text: toText(blocks),
    blocks,
    message: leftOut.describe(true),
    changesWords: leftOut.changesWords,
  };
};
const text = (html: string) => paste(html).text;
const lists = (html: string) =>
  paste(html).blocks.map((block) =>
    block.type === 'list' ? [block.format, block.start ?? 1, block.children.length] : block.type,
  );

describe('a pasted text', () => {
  it.each([
    ['a number with a power', '<p>10<sup>9</sup> cells</p>', '10⁹ cells'],
    ['a negative power', '<p>10<sup>−6</sup> or 10<sup>-6</sup></p>', '10⁻⁶ or 10⁻⁶'],
    ['a formula of chemistry', '<p>H<sub>2</sub>O, CO<sub>2</sub></p>', 'H₂O, CO₂'],
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
    expect(text(html)).toBe(expected);
  });

  it.each([
    [
      'deleted words of Word',
      '<p>Take <span class=msoDel><del cite="mailto:Jane" datetime="2026-01-01">three</del></span> two.</p>',
      'Take two.',
      '1 deleted passage was left out.',
    ],
    [
      'deleted words of Word in a browser',
      '<p><span class="TextRun">Take </span><span class="TrackChangeTextDeletionMarker TrackedChange SCXW1"><span class="NormalTextRun TrackChangeTextDeletion">three </span></span><span>two.</span></p>',
      'Take two.',
      '1 deleted passage was left out.',
    ],
    [
      'a list that counts down',
      '<ol reversed><li>Rest</li><li>Walk</li></ol>',
      '1. Rest\n2. Walk',
      'A list that counted down counts up now.',
    ],
    [
      'words that are crossed out',
      '<p>Take <s>three</s> <strike>four</strike> <span style="text-decoration: line-through">five</span> two.</p>',
      'Take two.',
      '3 crossed-out passages were left out.',
    ],
    [
      'words that a style sheet crosses out',
      '<style>span.s1 {text-decoration: line-through}</style><p>Take <span class="s1">three</span> two.</p>',
      'Take two.',
      '1 crossed-out passage was left out.',
    ],
    [
      'hidden words',
      '<p>Take <span style="display:none;mso-hide:all">three</span> two<span hidden>!</span>.</p>',
      'Take two.',
      '2 hidden passages were left out.',
    ],
    [
      'a comment of Word',
      '<p><a style=\'mso-comment-reference:JS_1\'>Take two</a><span class=MsoCommentReference><span style=\'font-size:8.0pt\'><![if !supportAnnotations]><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JS1]</a><![endif]><span style=\'mso-special-character:comment\'>&nbsp;</span></span></span>.</p><div style=\'mso-element:comment-list\'><hr class=msocomoff><div style=\'mso-element:comment\'><div id="_com_1" class=msocomtxt><a name="_msocom_1"></a><p class=MsoCommentText>&nbsp;<a href="#_msoanchor_1" class=msocomoff>[JS1]</a>Are we sure?</p></div></div></div>',
      'Take two.',
      '1 comment was left out.',
    ],
    [
      'a comment of Google Docs',
      '<p>Take two<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup>.</p><div><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Are we sure?</span></p></div>',
      'Take two.',
      '1 comment was left out.',
    ],
    [
      'a footnote of Word',
      '<p>It helps.<a style=\'mso-footnote-id:ftn1\' href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p><div style=\'mso-element:footnote-list\'><div style=\'mso-element:footnote\' id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> Smith 2020.</p></div></div>',
      'It helps.',
      '1 footnote was left out. Write what footnotes say into the text.',
    ],
    [
      'a footnote of LibreOffice',
      '<p>It helps.<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a></p><div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>Smith 2020.</p></div>',
      'It helps.',
      '1 footnote was left out. Write what footnotes say into the text.',
    ],
    [
      'a picture',
      '<p>See <img src="file:///C:/x.png" alt="A chart">.</p><img src="https://a.uk/pixel" width=1 height=1>',
      'See .',
      '1 picture was left out. Add pictures as a block Picture.',
    ],
    [
      'a formula',
      '<p>Dose <math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>.</p>',
      'Dose .',
      '1 formula was left out. Write formulas in words.',
    ],
    [
      'a raised letter that has no form of its own',
      '<p>10<sup>2.5</sup></p>',
      '10^(2.5)',
      'Raised or lowered letters that have no sign of their own are written as ^(…) or _(…).',
    ],
    [
      'a sign that is not known',
      '<p>Go <span style="font-family:Wingdings">z</span><span style="font-family:\'Wingdings 3\'">z</span>\ue123</p>',
      'Go',
      '3 signs of a special font were left out.',
    ],
    [
      'a link to a folder of one computer',
      '<p><a href="file:///C:/x.docx">The form</a> <a href="#top">Top</a></p>',
      'The form Top',
      '1 link that others cannot open (its words are kept) was left out.',
    ],
    [
      'underlining and highlighting',
      '<p><u>Never</u> <mark>alone</mark> <a href="https://a.uk/"><u>a</u></a></p>',
      'Never alone a',
      'Underlining was taken off, as on a website it means a link. Highlighting was taken off.',
    ],
    [
      'a list with letters',
      '<ol type="a"><li>Rest</li></ol>',
      '1. Rest',
      'A list with letters, or with numbers such as 1.1, has plain numbers now.',
    ],
    [
      'several things',
      '<p><del>a</del>b<del>c</del><img src=x></p><span class=MsoCommentReference>[JS1]</span>',
      'b',
      '2 deleted passages, 1 comment and 1 picture were left out. Add pictures as a block Picture.',
    ],
  ])('says what is not in it, with %s', (_, html, expected, message) => {
    expect(paste(html)).toMatchObject({ text: expected, message });
  });

  it('has letters raised that have no form of their own, and says nothing of it: it says what it said', () => {
    const { blocks, leftOut } = toBlocks(
      readHtml('<p>10<sup>2.5</sup> <a href="https://a.uk/">n<sub>b;c</sub></a></p>'),
    );
    expect(leftOut.describe()).toBeNull();
    expect(blocks).toMatchObject([
      {
        children: [
          { text: '10' },
          { text: '2.5', superscript: true },
          { text: ' ' },
          { type: 'link', children: [{ text: 'n' }, { text: 'b;c', subscript: true }] },
        ],
      },
    ]);
  });

  it('says nothing when all is there', () => {
    expect(paste('<h2>Aims</h2><p>Rest <b>often</b>.</p><ul><li>Walk</li></ul>')).toMatchObject({
      message: null,
      changesWords: false,
    });
  });

  it('has its quotations', () => {
    expect(
      paste('<blockquote><p>It helped.</p></blockquote><blockquote type="cite">Hello</blockquote>').blocks,
    ).toMatchObject([{ type: 'quote' }, { type: 'paragraph' }]);
  });

  it('has the real address in place of one that a mail filter wrapped', () => {
    const address =
      'https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.nhs.uk%2F&data=jane%40nhs.uk';
    expect(paste(`<p><a href="${address}">NHS</a></p>`).blocks).toMatchObject([
      { children: [{ type: 'link', url: 'https://www.nhs.uk/' }] },
    ]);
  });
});

describe('a pasted list', () => {
  const word = (sign: string, words: string) =>
    `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>${sign}<span>&nbsp;</span></span>${words}</p>`;

  it.each([
    [
      'goes on after a paragraph, in Word',
      `${word('1.', 'a')}${word('2.', 'b')}<p>And</p>${word('3.', 'c')}`,
      [['ordered', 1, 2], 'paragraph', ['ordered', 3, 1]],
    ],
    [
      'goes on after a paragraph, on a website',
      '<ol><li>a</li><li>b</li></ol><p>And</p><ol start=3><li>c</li></ol>',
      [['ordered', 1, 2], 'paragraph', ['ordered', 3, 1]],
    ],
    [
      'begins again',
      `${word('1.', 'a')}${word('2.', 'b')}${word('1.', 'c')}`,
      [
        ['ordered', 1, 2],
        ['ordered', 1, 1],
      ],
    ],
    [
      'skips a number',
      '<ol><li>a</li><li value=5>b</li></ol>',
      [
        ['ordered', 1, 1],
        ['ordered', 5, 1],
      ],
    ],
    ['has another kind within it', '<ol><li>a<ul><li>x</li></ul></li><li>b</li></ol>', [['ordered', 1, 3]]],
    [
      'goes on with letters after a paragraph, in Word',
      `${word('a)', 'a')}${word('b)', 'b')}<p>And</p>${word('c)', 'c')}<p>And</p>${word('iv.', 'd')}`,
      [['ordered', 1, 2], 'paragraph', ['ordered', 3, 1], 'paragraph', ['ordered', 4, 1]],
    ],
    ['has numbers with a colon', `${word('4:', 'a')}${word('5:', 'b')}`, [['ordered', 4, 2]]],
    ['has bullets of Word', `${word('·', 'a')}${word('o', 'b')}`, [['unordered', 1, 2]]],
  ])('%s', (_, html, expected) => {
    expect(lists(html)).toEqual(expected);
  });

  it('has the words of its signs', () => {
    expect(text(`${word('Step 1:', 'Rest')}${word('Step 2:', 'Walk')}`)).toBe('Step 1: Rest\nStep 2: Walk');
  });

  it('of plain text becomes one, with the number that it begins at', () => {
    expect(readLists('Bring:\n• Water\n• A list\n\nThen\n3) Come in\n4) Sit down')).toMatchObject([
      { type: 'paragraph' },
      {
        type: 'list',
        format: 'unordered',
        children: [{ children: [{ text: 'Water' }] }, { children: [{ text: 'A list' }] }],
      },
      { type: 'paragraph' },
      { type: 'list', format: 'ordered', start: 3, children: [{ children: [{ text: 'Come in' }] }, {}] },
    ]);
    expect(readLists('\uf0b7\tWater\n\uf0b7\tBread')).toMatchObject([{ type: 'list', format: 'unordered' }]);
  });

  it.each(['One line.\nAnother.', '- Yes, she said.', '12. March\nwas cold'])('is none: %j', (plain) => {
    expect(readLists(plain)).toBeNull();
  });
});

describe('a table that is pasted into a Table block', () => {
  it('keeps each cell in its column, whatever is merged, empty or of several lines', () => {
    const html =
      '<table><tr><td></td><th colspan=2>Morning</th><th>Evening</th></tr><tr><td rowspan=2>Monday</td><td><p>Physio</p><p>Room 1</p></td><td>a | b</td><td></td></tr><tr><td>10<sup>9</sup></td><td>c</td><td>d</td></tr></table>';
    expect(toGridText(readHtml(html))?.text).toBe(
      '\tMorning\t\tEvening\nMonday\t"Physio\nRoom 1"\ta | b\t\n\t10⁹\tc\td',
    );
  });

  it('has no cells that were hidden, and says what is not in it', () => {
    const html =
      '<style>td {x: y}</style><p>Our week</p><table><tr style="display:none"><td>Old</td><td>9am</td></tr><tr><td>New</td><td>10am</td><td style="display:none">Maybe</td></tr></table>';
    const pasted = toGridText(readHtml(html));
    expect(readGrid(pasted?.text ?? '')).toEqual([['New', '10am']]);
    expect(pasted?.leftOut.describe()).toBe(
      '3 hidden passages were left out. Only the first table was pasted, not the words around it.',
    );
    expect(text(html)).toBe('Our week\nNew | 10am |');
  });

  it('is none where there is no table', () => {
    expect(toGridText(readHtml('<p>a</p>'))).toBeNull();
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
        const stored = JSON.parse(JSON.stringify(toBlocks(readHtml(html)).blocks));
        const shown = plainText(parser.parse(stored) ?? []);
        expect(lettersOf(shown)).toBe(lettersOf(seen));
      }),
      { numRuns: 500 },
    );
  });

  const lettersOf = (shown: string) => shown.normalize('NFKC').replace(/\s/g, '');
});
