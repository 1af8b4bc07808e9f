import type { Root } from 'nlcst';
import { search } from 'nlcst-search';
import { toString as wordsOf } from 'nlcst-to-string';
import retextEnglish from 'retext-english';
import retextSimplify from 'retext-simplify';
import retextStringify from 'retext-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { JARGON } from './jargon.ts';
import type { Paragraph } from './paragraphs.ts';

/** A sentence and its words. */
export interface Sentence {
  text: string;
  words: string[];
}

/** A word for which there are plainer ones. */
export interface Plainer {
  word: string;
  instead: string[];
}

/** What a paragraph consists of. */
export interface Analysis {
  paragraph: Paragraph;
  sentences: Sentence[];
  plainer: Plainer[];
}

/** Of common words in a health text, or of others' names, whose plainer ones would be wrong here. */
const FINE = [
  'address',
  'caring',
  'contains',
  'effect',
  'forward',
  'function',
  'health',
  'it is',
  'minimum',
  'option',
  'period',
  'regarding',
  'there are',
  'there is',
  'type',
];
const processor = unified().use(retextEnglish).use(retextSimplify, { ignore: FINE }).use(retextStringify);
const GAP = '\n\n';

/** Reads paragraphs in one go: preparing the lists of words takes longer than reading a paragraph. */
export function analyse(paragraphs: readonly Paragraph[]): Analysis[] {
  const file = new VFile(paragraphs.map(({ text }) => text).join(GAP));
  const tree: Root = processor.parse(file);
  processor.runSync(tree, file);
  const plainer = [...jargonIn(tree), ...complexIn(file)];
  const sentences = sentencesIn(tree);
  let end = 0;
  return paragraphs.map((paragraph) => {
    const [from, until] = [end, end + paragraph.text.length];
    end = until + GAP.length;
    const here = <T>(items: { offset: number; item: T }[]) =>
      items.filter(({ offset }) => offset >= from && offset < until).map(({ item }) => item);
    return { paragraph, sentences: here(sentences), plainer: here(plainer) };
  });
}

interface At<T> {
  offset: number;
  item: T;
}

function sentencesIn(tree: Root): At<Sentence>[] {
  const found: At<Sentence>[] = [];
  visit(tree, 'SentenceNode', (sentence) => {
    const words: string[] = [];
    visit(sentence, 'WordNode', (word) => {
      words.push(wordsOf(word));
    });
    const text = wordsOf(sentence);
    found.push({ offset: sentence.position?.start.offset ?? 0, item: { text, words } });
  });
  return found;
}

function complexIn(file: VFile): At<Plainer>[] {
  return file.messages.flatMap(({ actual, expected, place }) => {
    const offset = place && 'start' in place ? place.start.offset : undefined;
    if (!actual || !expected?.length || offset === undefined) return [];
    return { offset, item: { word: actual, instead: expected } };
  });
}

function jargonIn(tree: Root): At<Plainer>[] {
  const found: At<Plainer>[] = [];
  search(tree, Object.keys(JARGON), (nodes, _index, _parent, phrase) => {
    const offset = nodes[0]?.position?.start.offset;
    if (offset !== undefined)
      found.push({ offset, item: { word: wordsOf(nodes), instead: [JARGON[phrase] ?? ''] } });
  });
  return found;
}
