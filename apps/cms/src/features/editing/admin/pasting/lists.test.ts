import { describe, expect, it } from 'vitest';
import { readHtml } from './fixtures/read-html';
import { readLists } from './plain-lists';
import { toBlocks } from './to-blocks';
import { toText } from './to-text';

/**
 * The lists of what is pasted, each with the number it begins at and how many lines it has; and
 * what stands between them.
 */
const lists = (html: string) =>
  toBlocks(readHtml(html)).blocks.map((block) =>
    block.type === 'list' ? [block.format, block.start ?? 1, block.children.length] : block.type,
  );

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
    [
      'has numbers and letters without a point',
      `${word('1', 'a')}${word('2-', 'b')}<p>And</p>${word('A', 'a')}${word('B', 'b')}`,
      [['ordered', 1, 2], 'paragraph', ['ordered', 1, 2]],
    ],
    [
      'has bullets of a font of signs, which are figures in others',
      "<p style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'><span style='mso-list:Ignore'>4 </span></span>a</p>",
      [['unordered', 1, 1]],
    ],
    ['has bullets of Word', `${word('·', 'a')}${word('o', 'b')}`, [['unordered', 1, 2]]],
  ])('%s', (_, html, expected) => {
    expect(lists(html)).toEqual(expected);
  });

  it('with letters says that it has numbers now, whether the list says so or its lines', () => {
    for (const html of [
      '<ol type=a><li>x</ol>',
      '<ol><li style="list-style-type:lower-alpha">x</ol>',
      word('A', 'x'),
    ])
      expect(toBlocks(readHtml(html)).leftOut.describe()).toMatch(/^A list with letters/);
  });

  it('has the words of its signs', () => {
    const { blocks } = toBlocks(readHtml(`${word('Step 1:', 'Rest')}${word('Step 2:', 'Walk')}`));
    expect(toText(blocks)).toBe('Step 1: Rest\nStep 2: Walk');
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
