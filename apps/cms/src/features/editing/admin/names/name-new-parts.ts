/** What opens and closes one of several like parts of a form, such as the steps of a block. */
const OPENERS = 'h2 > button[aria-expanded], h3 > button[aria-expanded]';
/** The design system's part of an accordion. */
const PART = '[data-size][data-state]';
const OURS = 'data-new-part';

/**
 * Gives the button that opens a new part of a form a name, until it has words of its own: Strapi
 * writes the part's heading on it, which a new one does not have, so that a screen reader says
 * "button" and nothing else.
 */
export function nameNewParts(): void {
  const watch = new MutationObserver(nameAll);
  watch.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
}

function nameAll(): void {
  for (const button of document.querySelectorAll<HTMLElement>(OPENERS)) {
    if ((button.textContent ?? '').trim() !== '') forget(button);
    else if (!button.hasAttribute('aria-label') || button.hasAttribute(OURS)) name(button);
  }
}

function name(button: HTMLElement): void {
  const part = button.closest(PART);
  const place = part?.parentElement ? [...part.parentElement.children].indexOf(part) + 1 : 1;
  const words = `Part ${place}, not filled in yet`;
  if (button.getAttribute('aria-label') === words) return;
  button.setAttribute('aria-label', words);
  button.setAttribute(OURS, '');
}

function forget(button: HTMLElement): void {
  if (!button.hasAttribute(OURS)) return;
  button.removeAttribute('aria-label');
  button.removeAttribute(OURS);
}
