/** The search page: asks Pagefind's index of this site and lists what it finds. */

interface Finding {
  url: string;
  excerpt: string;
  meta: { title?: string };
}
interface Pagefind {
  search(words: string): Promise<{ results: { data(): Promise<Finding> }[] } | null>;
}

/** More than these nobody reads; better words help more. */
const MOST = 20;
const INDEX = '/pagefind/pagefind.js';

const form = find<HTMLFormElement>('[data-search-form]');
const input = find<HTMLInputElement>('#search-words');
const statusLine = find('[data-search-status]');
const list = find('[data-search-results]');
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
  none.hidden = true;
  failed.hidden = true;
  statusLine.textContent = words ? 'Searching…' : '';
  if (!words) return;
  const found = await findPages(words, INDEX)
    // The index of a tab that was open during a release may be gone by now: once more with the one of today.
    .catch(() => findPages(words, `${INDEX}?${Date.now()}`))
    .catch(() => null);
  if (own !== begun) return;
  if (found) show(words, found);
  else {
    statusLine.textContent = 'Search does not work at this moment';
    failed.hidden = false;
  }
}

async function findPages(words: string, index: string): Promise<{ total: number; findings: Finding[] }> {
  const pagefind: Pagefind = await import(/* @vite-ignore */ index);
  const results = (await pagefind.search(words))?.results ?? [];
  const findings = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
  return { total: results.length, findings };
}

function show(words: string, { total, findings }: { total: number; findings: Finding[] }): void {
  const shown = total > MOST ? `The best ${MOST} of ${total}` : String(total);
  statusLine.textContent =
    total === 0
      ? `No page found for “${words}”`
      : `${shown} ${total === 1 ? 'page' : 'pages'} found for “${words}”`;
  none.hidden = total > 0;
  list.replaceChildren(...findings.map(toItem));
}

function toItem({ url, excerpt, meta }: Finding): Node {
  const item = template.content.cloneNode(true) as DocumentFragment;
  const link = item.querySelector<HTMLAnchorElement>('[data-title]');
  const text = item.querySelector('[data-excerpt]');
  if (link) Object.assign(link, { href: url, textContent: meta.title ?? url });
  text?.replaceChildren(...toMarked(excerpt));
  return item;
}

/** Pagefind marks the words that it found with `mark`; nothing else of an excerpt becomes an element. */
function toMarked(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) => {
    const marked = document.createElement('mark');
    marked.textContent = node.textContent;
    return node.nodeName === 'MARK' ? marked : document.createTextNode(node.textContent ?? '');
  });
}

const asked = new URLSearchParams(location.search).get('q')?.trim() ?? '';
input.value = asked;
void search(asked);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  const words = input.value.trim();
  history.pushState(null, '', words ? `?q=${encodeURIComponent(words)}` : location.pathname);
  void search(words);
});
addEventListener('popstate', () => {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  void search(input.value.trim());
});

export {};
