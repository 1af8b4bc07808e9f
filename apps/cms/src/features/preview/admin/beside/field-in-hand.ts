/**
 * Where the cursor is: in which block, such as `blocks.3`, and the words there, of which
 * the page shows some part.
 */
export interface Hand {
  block: string | null;
  words: string;
}

/** Strapi's inputs, and a text editor that bears its name itself. */
const NAMED = '[name], [data-field]';
const RICH_TEXT = '[contenteditable="true"]';
/** The parts of a formatted text that the page shows each as one. */
const PARAGRAPH = 'p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, [data-slate-node="element"]';

/**
 * Where the cursor is in the form.
 *
 * @returns null when it is elsewhere.
 */
export function readHand(): Hand | null {
  const { activeElement } = document;
  if (!activeElement?.parentElement?.closest('main')) return null;
  const [zone, index] = findName(activeElement).split('.');
  const block = /^\d+$/.test(index ?? '') ? `${zone}.${index}` : null;
  const words = readWords(activeElement);
  return block === null && words === '' ? null : { block, words };
}

/**
 * The name of the field, which Strapi gives to one of its inputs: of formatted text to the
 * choice of a style above it.
 */
function findName(element: Element): string {
  for (let box: Element | null = element; box && !box.matches('form, main'); box = box.parentElement) {
    const named = box.matches(NAMED) ? box : box.querySelector(NAMED);
    if (named) return named.getAttribute('name') ?? named.getAttribute('data-field') ?? '';
  }
  return '';
}

/** The line or paragraph of the cursor. */
function readWords(element: Element): string {
  if (element instanceof HTMLTextAreaElement) return fold(lineAt(element.value, element.selectionStart));
  if (element instanceof HTMLInputElement)
    return element.type === 'text' || element.type === '' ? fold(element.value) : '';
  if (!element.closest(RICH_TEXT)) return '';
  const at = document.getSelection()?.anchorNode;
  const paragraph = (at instanceof Element ? at : at?.parentElement)?.closest(PARAGRAPH);
  return fold(paragraph?.textContent ?? '');
}

function lineAt(text: string, at: number): string {
  const [before = ''] = text.slice(0, at).split('\n').slice(-1);
  const [after = ''] = text.slice(at).split('\n');
  return before + after;
}

/** As the page shows them: editors put signs of no width into what is empty. */
function fold(words: string): string {
  return words
    .replace(/[\uFEFF\u200B]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
