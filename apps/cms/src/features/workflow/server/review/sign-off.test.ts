import { describe, expect, it } from 'vitest';
import { isNamedIn } from './sign-off.ts';

describe('a text that says who reviews something', () => {
  it.each([
    ['names by the whole name, however it is written', 'JO BLOGGS, nurse', 'Jo Bloggs', true],
    ['names in the middle of it', 'Checked by Dr Ann Lee (pharmacy)', 'Ann Lee', true],
    ['does not name by a part of a longer name', 'Joanne, nurse', 'Ann', false],
    ['does not name by a part of a double name', 'Ann-Marie Lee', 'Ann', false],
    ['does not name by words that stand apart', 'Ann Moss and Kim Lee', 'Ann Lee', false],
    ['names with either apostrophe', 'Kim O’Brien', "Kim O'Brien", true],
    ['names without the accents of a name', 'Checked by Zoe Lukasz', 'Zoë Łukasz', true],
    ['names with letters of other alphabets', 'Zoë Łukasz', 'Zoë Łukasz', true],
    ['names by an e-mail address', 'jo@example.org', 'jo@example.org', true],
    ['names nobody who has no name', 'Jo Bloggs', ' ', false],
  ])('%s', (_how, text, name, isNamed) => {
    expect(isNamedIn(text, name)).toBe(isNamed);
  });
});
