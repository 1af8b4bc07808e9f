import { describe, expect, it } from 'vitest';
import { phonesToHtml } from './text-to-html.ts';

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
