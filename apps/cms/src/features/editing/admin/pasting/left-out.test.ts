import { describe, expect, it } from 'vitest';
import { readHtml } from './fixtures/read-html';
import { toBlocks } from './to-blocks';
import { toText } from './to-text';

/** What is pasted into a field of plain text, and what is said of it. */
const paste = (html: string) => {
  const { blocks, leftOut } = toBlocks(readHtml(html));
  return { text: toText(blocks), message: leftOut.describe(true), changesWords: leftOut.changesWords };
};

describe('a message about what was pasted', () => {
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
      'words without a size beside words with one',
      '<p style="font-size:0">Take <i>three</i><span style="font-size:13px">two</span></p>',
      'two',
      '2 hidden passages were left out.',
    ],
    [
      'words that a style hides whatever others say',
      '<style>.off {display: none !important}</style><p>Take <span class="off">three</span><span style="font-size: 0 !important">four</span> two.</p>',
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
  ])('says of %s what was left out or changed', (_, html, expected, message) => {
    expect(paste(html)).toMatchObject({ text: expected, message });
  });

  it('says nothing of raised letters where they can be raised: the text says what it said', () => {
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

  it('is none when all is there', () => {
    expect(paste('<h2>Aims</h2><p>Rest <b>often</b>.</p><ul><li>Walk</li></ul>')).toMatchObject({
      message: null,
      changesWords: false,
    });
  });
});
