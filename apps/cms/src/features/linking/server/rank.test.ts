import { describe, expect, it } from 'vitest';
import { findByTitle, longestWordIn } from './rank';

const titles = (typed: string, ...all: string[]) =>
  findByTitle(
    all.map((title) => ({ title, isPublished: !title.startsWith('Draft') })),
    typed,
  ).map(({ title }) => title);

describe('what is offered for the letters that somebody typed', () => {
  it('is each title that holds the beginnings of all words, however they were typed', () => {
    const all = ['Self-management', 'Managing pain', 'Café', 'Don’t stop', 'Pain and sleep'];
    expect(titles('manag', ...all)).toEqual(['Managing pain', 'Self-management']);
    expect(titles('CAFE', ...all)).toEqual(['Café']);
    expect(titles("don't", ...all)).toEqual(['Don’t stop']);
    expect(titles('slee pain', ...all)).toEqual(['Pain and sleep']);
    expect(titles('ain', ...all)).toEqual([]);
  });

  it('begins with those that begin so, then those that hold the words together; the shortest first', () => {
    const all = ['Sleep and your pain', 'Your pain', 'Pain, and what is your plan?', 'Your pain plan'];
    expect(titles('your pain', ...all)).toEqual([
      'Your pain',
      'Your pain plan',
      'Sleep and your pain',
      'Pain, and what is your plan?',
    ]);
  });

  it('names what is published before drafts of the same likeness', () => {
    expect(titles('sleep', 'Draft of sleep', 'All about better sleep')).toEqual([
      'All about better sleep',
      'Draft of sleep',
    ]);
  });

  it('is nothing for nothing', () => {
    expect(titles(' ', 'Sleep')).toEqual([]);
  });
});

it.each([
  ['A walk a day', 'walk'],
  ['10 tips', 'tips'],
  ['the pacing', 'pacing'],
  ["don't stop", 'stop'],
  ['self-manag', 'manag'],
  [' “ ', ''],
])('looks for “%s” by its longest word', (typed, word) => {
  expect(longestWordIn(typed)).toBe(word);
});
