import { expect, it } from 'vitest';
import { firstLetterOf } from './letters.ts';

it.each([
  ['Élan', 'E'],
  ['\u{1D400}', 'A'],
  ['\uFB01tness', 'F'],
  ['Œdema', 'O'],
  ['ærlig', 'A'],
  ['Ðaniel', 'D'],
  ['Đặng', 'D'],
  ['Ħal', 'H'],
  ['Ŋuni', 'N'],
  ['Øre', 'O'],
  ['Łódź', 'L'],
  ['Þór', 'T'],
  ['Ŧ', 'T'],
  ['Ɓarna', 'B'],
  ['Əli', 'E'],
  ['ßü', 'S'],
  ['ıstanbul', 'I'],
  ['Zen', 'Z'],
  ['ʻOkina', 'O'],
  ['“Talking”', 'T'],
  ['10 steps', '0–9'],
  ['½ a day', '0–9'],
  ['', '0–9'],
  ['боль', 'Б'],
  ['疼痛', '疼'],
  ['ألم', 'ا'],
])('the page %j stands below %s', (title, letter) => {
  expect(firstLetterOf(title)).toBe(letter);
});
