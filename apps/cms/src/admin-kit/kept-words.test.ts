import { beforeEach, describe, expect, it } from 'vitest';
import {
  dropLeft,
  dropWords,
  forgetOld,
  forgetPerson,
  keepWords,
  newSlot,
  type Place,
  readLeft,
  readWords,
} from './kept-words';

/** As much of the browser's storage as there is to it, with room for a few hundred characters. */
class SmallStorage implements Storage {
  [name: string]: unknown;
  private readonly items = new Map<string, string>();
  get length() {
    return this.items.size;
  }
  key(index: number) {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string) {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string) {
    if (value.length > 500) throw new DOMException('full', 'QuotaExceededError');
    this.items.set(key, value);
  }
  removeItem(key: string) {
    this.items.delete(key);
  }
  clear() {
    this.items.clear();
  }
}

const now: Place = { user: 1, entry: 'api::faq.faq/x', slot: 'a' };
/** Another form for the same entry, such as the one that is open now. */
const other: Place = { ...now, slot: 'b' };
const at = '2026-11-23T10:42:00.000Z';
const words = { at, values: { question: 'Half a sent' } };
let storage: SmallStorage;
beforeEach(() => {
  storage = new SmallStorage();
});

describe('words that were typed and not saved', () => {
  it('are offered to the person who typed them, for the entry they belong to', () => {
    keepWords(now, words, storage);
    expect(readLeft({ ...other, user: 2 }, storage)).toEqual([]);
    expect(readLeft({ ...other, entry: 'api::faq.faq/y' }, storage)).toEqual([]);
    expect(readLeft(other, storage)).toEqual([{ ...words, slot: 'a' }]);
  });

  it('carry the version that they were typed on', () => {
    const base = '2026-11-23T10:30:00.000Z';
    keepWords(now, { ...words, base }, storage);
    expect(readLeft(other, storage)).toEqual([{ ...words, base, slot: 'a' }]);
  });

  it('are not offered by the form that they are in', () => {
    keepWords(now, words, storage);
    expect(readLeft(now, storage)).toEqual([]);
  });

  it('stay while something else is typed and saved', () => {
    keepWords(now, words, storage);
    keepWords(other, { at, values: { question: 'Another' } }, storage);
    dropWords(other, storage);
    expect(readWords(now, storage)).toEqual(words);
  });

  it('of each of several forms are offered, the newest first', () => {
    const later = { at: '2026-11-23T11:00:00.000Z', values: { question: 'Left behind later' } };
    keepWords(now, words, storage);
    keepWords(other, later, storage);
    const left = readLeft({ ...now, slot: 'c' }, storage);
    expect(left.map(({ values }) => values)).toEqual([later.values, words.values]);
  });

  it('of two new entries of one type, typed at the same time, take no place from each other', () => {
    const entry = 'api::faq.faq/new';
    const [first, second] = [newSlot(), newSlot()];
    keepWords({ user: 1, entry, slot: first }, words, storage);
    keepWords({ user: 1, entry, slot: second }, { at, values: { question: 'The other one' } }, storage);
    expect(readWords({ user: 1, entry, slot: first }, storage)).toEqual(words);
    expect(readLeft({ user: 1, entry, slot: second }, storage)).toHaveLength(1);
  });

  it('that several forms have alike are offered once, and forgotten together', () => {
    const later = { ...words, at: '2026-11-23T11:00:00.000Z' };
    keepWords(now, words, storage);
    keepWords(other, later, storage);
    const open = { ...now, slot: 'c' };
    expect(readLeft(open, storage)).toEqual([{ ...later, slot: 'b' }]);
    dropLeft(open, { ...later, slot: 'b' }, storage);
    expect(readLeft(open, storage)).toEqual([]);
  });

  it('that find no room are said not to be kept', () => {
    expect(keepWords(now, { at, values: { answer: 'x'.repeat(600) } }, storage)).toBe(false);
  });

  it('go when their owner logs out, and nobody else’s', () => {
    keepWords(now, words, storage);
    keepWords({ ...now, user: 12 }, words, storage);
    forgetPerson(1, storage);
    expect(readWords(now, storage)).toBe(null);
    expect(readWords({ ...now, user: 12 }, storage)).toEqual(words);
  });

  it('go after two weeks, and when they make no sense', () => {
    keepWords(now, words, storage);
    storage.setItem('kept-words:1:x:now', 'no JSON');
    storage.setItem('another', 'thing');
    forgetOld(Date.parse(at) + 13 * 86_400_000, storage);
    expect(readWords(now, storage)).toEqual(words);
    forgetOld(Date.parse(at) + 15 * 86_400_000, storage);
    expect(storage.length).toBe(1);
  });
});
