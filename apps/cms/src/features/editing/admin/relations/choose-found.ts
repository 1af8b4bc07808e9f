import type { KeyboardEvent } from 'react';
import { holdsWords } from '../../../../admin-kit/holds-words';

/**
 * Has Enter choose the first entry that was found, as in our own choices. Strapi's list goes by an arrow key
 * only: with Enter it closes, and what was typed stays there and means nothing.
 */
export function chooseFound(event: KeyboardEvent): void {
  const { target, key } = event;
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || !isSearch(target)) return;
  event.preventDefault();
  event.stopPropagation();
  findFirst(target)?.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
}

/** Whether words are looked for in a list that is open, of which no entry is marked. */
function isSearch(field: HTMLInputElement): boolean {
  const isOpen = field.getAttribute('aria-expanded') === 'true';
  return isOpen && !field.hasAttribute('aria-activedescendant') && field.value.trim() !== '';
}

/** Nothing while the list is of other words. */
function findFirst(field: HTMLInputElement): Element | undefined {
  const list = document.getElementById(field.getAttribute('aria-controls') ?? '');
  const found = [...(list?.querySelectorAll('[role="option"]') ?? [])];
  return found.find(({ textContent }) => holdsWords(textContent ?? '', field.value));
}
