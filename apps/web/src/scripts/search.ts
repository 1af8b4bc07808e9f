/** The search page: asks Pagefind's index of this site and lists the pages that have the words. */
import { describeFound, suggestSearches } from '../search/describe-found.ts';
import { type Found, type FoundPage, findPages, type Pagefind } from '../search/find-pages.ts';
import { readTerms, type Term } from '../search/read-terms.ts';
import { VOCABULARY_FILE, type Vocabulary } from '../search/vocabulary.ts';

const FOLDER = '/pagefind/';

interface Result extends Found {
  terms: Term[];
  vocabulary: Vocabulary;
}

const form = find<HTMLFormElement>('[data-search-form]');
const input = find<HTMLInputElement>('#search-words');
const statusLine = find('[data-search-status]');
const list = find('[data-search-results]');
const suggestion = find('[data-search-suggestion]');
const none = find('[data-search-none]');
const failed = find('[data-search-failed]');
/** How many searches were begun: the answer to an earlier one may come after that to a later one. */
let begun = 0;
const template = find<HTMLTemplateElement>('[data-search-result]');

function find<T extends HTMLElement>(selector: string): T {
  const element = document.querySelector<T>(selector);
  if (!element) throw new Error(`The search page has no ${selector}.`);
  return element;
}

async function search(words: string): Promise<void> {
  document.title = document.title.replace(/^(?:.* - )?Search/, words ? `${words} - Search` : 'Search');
  begun += 1;
  const own = begun;
  list.replaceChildren();
  for (const part of [suggestion, none, failed]) part.hidden = true;
  statusLine.textContent = words ? 'Searching…' : '';
  if (!words) return;
  const result = await ask(words, '')
    // The index of a tab that was open during a release may be gone by now: once more with the one of today.
    .catch(() => ask(words, `?${Date.now()}`))
    .catch(() => null);
  if (own !== begun) return;
  if (result) show(words, result);
  else {
    statusLine.textContent = 'Search does not work at this moment';
    failed.hidden = false;
  }
}

async function ask(words: string, version: string): Promise<Result> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${FOLDER}pagefind.js${version}`);
  const response = await fetch(`${FOLDER}${VOCABULARY_FILE}${version}`, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`The words of the website are not there: ${response.status}`);
  const vocabulary: Vocabulary = await response.json();
  const terms = readTerms(words);
  return { terms, vocabulary, ...(await findPages(terms, vocabulary, pagefind)) };
}

function show(words: string, { pages, terms, vocabulary, ...found }: Result): void {
  statusLine.textContent = describeFound(words, terms, found);
  none.hidden = pages.length > 0 || terms.length === 0;
  const searches = pages.length > 0 ? [] : suggestSearches(words, terms, found.unknown, vocabulary);
  suggestion.hidden = searches.length === 0;
  suggestion.replaceChildren(
    ...searches.flatMap(({ question, query }) => [`${question} `, toLink(query), '? ']),
  );
  list.replaceChildren(...pages.map(toItem));
}

function toLink(query: string): HTMLAnchorElement {
  const link = document.createElement('a');
  return Object.assign(link, { href: `?q=${encodeURIComponent(query)}`, textContent: query });
}

function toItem({ url, title, excerpt }: FoundPage): Node {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector<HTMLAnchorElement>('[data-title]');
  if (link) Object.assign(link, { href: url, textContent: title });
  item.querySelector('[data-excerpt]')?.replaceChildren(...excerpt.map(toNode));
  return item;
}

function toNode({ text, isFound }: FoundPage['excerpt'][number]): Node {
  if (!isFound) return document.createTextNode(text);
  return Object.assign(document.createElement('mark'), { textContent: text });
}

/** What the address asks for. */
function readAddress(): string {
  return new URLSearchParams(location.search).get('q')?.trim() ?? '';
}

document.documentElement.classList.add('app-has-search');
let asked = readAddress();
// Somebody may have typed before this script came.
if (input.value === '') input.value = asked;
void search(asked);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  asked = input.value.trim();
  history.pushState(null, '', asked ? `?q=${encodeURIComponent(asked)}` : location.pathname);
  void search(asked);
});
addEventListener('popstate', () => {
  // Links within the page, such as the one to its content, come here as well.
  if (readAddress() === asked) return;
  asked = readAddress();
  input.value = asked;
  void search(asked);
});
