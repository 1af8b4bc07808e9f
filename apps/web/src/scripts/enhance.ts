/**
 * What a script adds to a page that works without one. Buttons are in the page from the
 * start, so that nothing moves.
 */

const EXPANDERS = 'details';

/** Older browsers do not open an expander for an anchor inside of it. */
function openTarget(): void {
  const id = readFragment();
  const expander = id ? document.getElementById(id)?.closest(EXPANDERS) : null;
  if (!expander || expander.open) return;
  expander.open = true;
  expander.scrollIntoView();
}

/** What the address names in the page; as it is written where it is no well-formed address. */
function readFragment(): string {
  const fragment = location.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function offerOpeningAll(button: HTMLButtonElement): void {
  const text = button.querySelector('[data-label]') ?? button;
  const all = [...(button.closest('[data-expanders]')?.querySelectorAll(EXPANDERS) ?? [])];
  const show = () => {
    const open = all.every((expander) => expander.open);
    button.setAttribute('aria-expanded', String(open));
    text.textContent = open ? 'Close all answers' : 'Open all answers';
  };
  button.addEventListener('click', () => {
    const open = all.some((expander) => !expander.open);
    for (const expander of all) expander.open = open;
    show();
  });
  for (const expander of all) expander.addEventListener('toggle', show);
}

/** Paper cannot be clicked open, and not every browser opens expanders by the print styles. */
function openForPrint(): void {
  let opened: HTMLDetailsElement[] = [];
  addEventListener('beforeprint', () => {
    opened = [...document.querySelectorAll(EXPANDERS)].filter((expander) => !expander.open);
    for (const expander of opened) expander.open = true;
  });
  addEventListener('afterprint', () => {
    for (const expander of opened) expander.open = false;
  });
}

document.documentElement.classList.add('app-has-script');
openTarget();
addEventListener('hashchange', openTarget);
openForPrint();
for (const button of document.querySelectorAll('[data-print]'))
  button.addEventListener('click', () => print());
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-open-all]')) offerOpeningAll(button);

export {};
