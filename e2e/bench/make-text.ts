import { makePicker } from '../stack/random.ts';

/** What a page of the bench says. */
export interface Text {
  title: string;
  summary: string;
  paragraphs: string[];
  heading: string;
  items: string[];
}

const WORDS =
  'pain back rest walk sleep plan pace gentle move help team week talk goal step slow calm breath stretch class group home work sit stand lift night morning doctor nurse physio diary mood tired active relax family friend garden swim'.split(
    ' ',
  );
const PARAGRAPHS = 6;
const SENTENCES = 3;
const SENTENCE_WORDS = 12;

/** The text of the page of a number: always the same for the same number, and different for each. */
export function makeText(number: number): Text {
  const pick = makePicker(number + 1);
  const words = (count: number) => Array.from({ length: count }, () => WORDS[pick(WORDS.length)]).join(' ');
  const sentence = (count = SENTENCE_WORDS) => {
    const text = words(count);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const sentences = (count: number) => Array.from({ length: count }, () => sentence()).join(' ');
  return {
    title: `Topic ${number}: ${words(3)}`,
    summary: sentence(),
    paragraphs: Array.from({ length: PARAGRAPHS }, () => sentences(SENTENCES)),
    heading: `Ask for help with topic ${number} if:`,
    items: Array.from({ length: 3 }, () => words(5)),
  };
}
