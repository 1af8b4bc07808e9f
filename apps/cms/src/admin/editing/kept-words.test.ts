import { beforeEach, describe, expect, it } from 'vitest';
import { dropWords, forgetOld, forgetPerson, keepWords, type Place, readWords, setAside } from './kept-words';

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

const now: Place = { user: 1, entry: 'api::faq.faq/x', slot: 'now' };
const before: Place = { ...now, slot: 'before' };
const at = '2026-11-23T10:42:00.000Z';
const words = { at, values: { question: 'Half a sent' } };
let storage: SmallStorage;
beforeEach(() => {
  storage = new SmallStorage();
});

describe('words that were typed and not saved', () => {
  it('are offered to whoever typed them, for the entry they belong to', () => {
    keepWords(now, words, storage);
    expect(setAside({ user: 2, entry: now.entry }, storage)).toBe(null);
    expect(setAside({ user: 1, entry: 'api::faq.faq/y' }, storage)).toBe(null);
    expect(setAside(now, storage)).toEqual(words);
  });

  it('stay while something else is typed and saved', () => {
    keepWords(now, words, storage);
    setAside(now, storage);
    keepWords(now, { at, values: { question: 'Another' } }, storage);
    dropWords(now, storage);
    expect(readWords(before, storage)).toEqual(words);
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
