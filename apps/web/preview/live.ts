import morphdom from 'morphdom';
import '../src/scripts/enhance.ts';

/*
 * The page beside the form: shows what the admin sends, and says what was clicked. Nothing is loaded again
 * but what is new, so that nothing flickers and the reader stays where they are.
 */

/** Where the cursor is in the form: in which block, and the words there. */
interface Hand {
  block: string | null;
  words: string;
}

type Message =
  | { type: 'show'; html: string; keys: Record<string, string>; hand: Hand | null; isOther: boolean }
  | { type: 'mark'; hand: Hand | null };

const ADMIN = (document.documentElement.dataset.admin ?? '').split(' ');
const LIVE = '/live/';
const IN_HAND = 'data-in-hand';
/** More words than these are of no one thing on a page. */
const MOST_WORDS = 3000;

const wordsOf = ({ textContent }: Element) => (textContent ?? '').replace(/\s+/g, ' ').trim();

function tell(message: object): void {
  for (const origin of ADMIN) window.parent.postMessage(message, origin);
}

/** @param keys what each block stays known by when others come or go, by where it is written. */
function show(html: string, keys: Record<string, string>): void {
  const next = new DOMParser().parseFromString(html, 'text/html');
  for (const block of next.querySelectorAll<HTMLElement>('[data-block]')) {
    const key = keys[block.dataset.block ?? ''];
    if (key !== undefined) block.dataset.key = key;
  }
  document.title = next.title;
  morphdom(document.body, next.body, {
    // Not by id: a heading that is typed gets another one with each letter, and stays the same heading.
    getNodeKey: (node) => (node instanceof HTMLElement ? node.dataset.key : undefined),
    onBeforeElUpdated: (shown, wanted) => {
      if (shown instanceof HTMLDetailsElement) wanted.toggleAttribute('open', shown.open);
      return !shown.isEqualNode(wanted);
    },
  });
}

/** The smallest part of the page that shows some words. */
function findWords(scope: Element, words: string): Element | undefined {
  if (words === '') return undefined;
  const parts = [...scope.querySelectorAll('*')].filter((part) => wordsOf(part).includes(words));
  return parts.find((part) => !parts.some((other) => other !== part && part.contains(other)));
}

/** What is marked as in hand, and of which block. */
let marked: { block: string | null; part: Element } | null = null;

/**
 * Marks what is in hand; while its words are not on the page yet, what was marked before in the
 * same block, or the block.
 */
function mark(hand: Hand | null): void {
  if (hand === null) return;
  const { block, words } = hand;
  const scope = block === null ? document.querySelector('main') : findBlock(block);
  const before = words !== '' && marked?.block === block && scope?.contains(marked.part) ? marked.part : null;
  const part = (scope && findWords(scope, words)) ?? before ?? (block === null ? null : scope);
  for (const other of document.querySelectorAll(`[${IN_HAND}]`)) other.removeAttribute(IN_HAND);
  part?.setAttribute(IN_HAND, '');
  if (part && part !== marked?.part) reveal(part);
  marked = part && { block, part };
}

function findBlock(path: string): Element | null {
  return document.querySelector(`[data-block="${CSS.escape(path)}"]`);
}

/** Only when it is out of view: a page that moves on its own is hard to read. */
function reveal(part: Element): void {
  for (let fold = part.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  const { top, bottom } = part.getBoundingClientRect();
  if (bottom < 0 || top > window.innerHeight) part.scrollIntoView({ block: 'center' });
}

addEventListener('message', ({ source, origin, data }: MessageEvent<Message>) => {
  if (source !== window.parent || !ADMIN.includes(origin)) return;
  if (data.type === 'show') {
    show(data.html, data.keys);
    // What is written, and not what stands above all pages.
    if (data.isOther) document.querySelector('main')?.scrollIntoView();
  }
  mark(data.hand);
});

document.addEventListener('click', (event) => {
  const { target } = event;
  if (!(target instanceof Element)) return;
  const link = target.closest('a');
  // An expander opens; nothing else does what it does on the website.
  if (link || !target.closest('summary')) event.preventDefault();
  const other = link?.closest('[data-preview]') && link.getAttribute('href');
  if (other?.startsWith(LIVE)) tell({ type: 'other', path: other.slice(LIVE.length - 1) });
  else tell(describe(target));
});

function describe(target: Element): object {
  const words = target instanceof HTMLImageElement ? target.alt : wordsOf(target);
  const block = target.closest<HTMLElement>('[data-block]')?.dataset.block ?? null;
  const isAround = target.closest('main') === null;
  return { type: 'clicked', block, words: words.slice(0, MOST_WORDS), isAround };
}

tell({ type: 'ready' });
