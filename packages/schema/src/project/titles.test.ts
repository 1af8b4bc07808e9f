import { describe, expect, it } from 'vitest';
import { faq } from '../types/faq.ts';
import { nameOfEntry, showTitle, titleOf } from './titles.ts';

describe('what an entry is called', () => {
  it('is said by the field that its type names as the title', () => {
    expect(titleOf(faq, { question: 'How long is it?', title: 'Something else' })).toBe('How long is it?');
    expect(nameOfEntry(faq, 'a', 'How long is it?')).toBe('FAQ “How long is it?”');
    expect(showTitle('How long is it?')).toBe('How long is it?');
  });

  it.each([undefined, null, '', '  '])('is the same everywhere while the title is %j', (question) => {
    expect(titleOf(faq, { question })).toBeNull();
    expect(nameOfEntry(faq, 'a', question)).toBe('FAQ without a title (a)');
    expect(showTitle(question)).toBe('Untitled');
  });
});
