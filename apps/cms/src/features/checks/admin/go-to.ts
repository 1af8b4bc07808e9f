import { waitFor } from '../../../admin-kit/wait-for';
import type { Finding } from '../shapes';

/** A field of the form that is open: as findings name it. */
export type Target = Pick<Finding, 'block' | 'path' | 'field'>;

/** The blocks of a page. */
const BLOCKS = 'main ol[data-blocks] > li';
const CLOSED = 'button[aria-expanded="false"]';
const HEADER = 'h2 > button[aria-expanded], h3 > button[aria-expanded]';
const TYPED = 'input:not([type="hidden"], [type="file"]), textarea';
const CLICKED = '[role="combobox"], button';
/**
 * Opens the block of a field and what is folded within it, brings its field into view and puts the cursor
 * there. Strapi's own `?field=` address opens no block, and counts as leaving a form that is not saved.
 */
export async function goTo({ block, path, field }: Target): Promise<void> {
  const outer =
    block === null ? document.querySelector('main') : document.querySelectorAll(BLOCKS)[block.index];
  if (!outer) return;
  const inner = block === null ? path : path.slice(2);
  if (block !== null) open(outer.querySelector(HEADER));
  const index = inner.find((step) => typeof step === 'number');
  if (index !== undefined) open(await waitFor(() => itemAt(outer, Number(index), block !== null)));
  const control = await waitFor(() => findControl(outer, path.join('.'), field));
  const target = control ?? outer.querySelector<HTMLElement>(HEADER);
  target?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

function open(trigger: Element | null): void {
  if (trigger instanceof HTMLElement && trigger.matches(CLOSED)) trigger.click();
}

/** An item of a list of groups, such as a step; the first header of a block is its own. */
function itemAt(outer: Element, index: number, isBlock: boolean): Element | null {
  return outer.querySelectorAll(HEADER)[index + (isBlock ? 1 : 0)] ?? null;
}

/**
 * By the name that Strapi gives its inputs, and our text editor its own, or else by its label: pictures
 * have no input of that name.
 */
function findControl(outer: Element, name: string, label: string): HTMLElement | null {
  const own = CSS.escape(name);
  const named = outer.querySelector<HTMLElement>(`[name="${own}"], [data-field="${own}"]`);
  if (named) return named;
  let box = [...outer.querySelectorAll('label')].find((one) => wordsOf(one) === label)?.parentElement;
  while (box && isOfOneField(box) && !box.querySelector(`${TYPED}, ${CLICKED}`)) box = box.parentElement;
  if (!box || !isOfOneField(box)) return null;
  return box.querySelector<HTMLElement>(TYPED) ?? box.querySelector<HTMLElement>(CLICKED);
}

/**
 * Whether nothing but one field is in a box: what stands around it has other fields, or
 * the buttons of its block.
 */
function isOfOneField(box: Element): boolean {
  return box.querySelectorAll('label').length < 2 && box.querySelector(HEADER) === null;
}

/** Without the star of what is required. */
function wordsOf(label: Element): string {
  return (label.textContent ?? '').replace(/\*$/, '').trim();
}
