import { type FocusEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';

/**
 * What a toolbar needs for one of its buttons to be reached by Tab, and the others by arrow keys
 * (https://www.w3.org/WAI/ARIA/apg/patterns/toolbar/).
 */
export interface Roving {
  onKeyDown(event: KeyboardEvent): void;
  onFocus(event: FocusEvent): void;
}

/** Has the buttons of a toolbar be one stop for the Tab key. */
export function useRoving(toolbar: RefObject<HTMLElement>): Roving {
  const [current, setCurrent] = useState(0);
  useLayoutEffect(() => {
    buttonsIn(toolbar.current).forEach((button, at) => {
      button.tabIndex = at === current ? 0 : -1;
    });
  });
  return {
    onKeyDown(event) {
      const buttons = buttonsIn(toolbar.current);
      const at = buttons.indexOf(event.target as HTMLButtonElement);
      const next = at < 0 ? undefined : nextOf(event.key, at, buttons.length);
      if (next === undefined) return;
      event.preventDefault();
      buttons[next]?.focus();
    },
    onFocus({ target }) {
      const at = buttonsIn(toolbar.current).indexOf(target as HTMLButtonElement);
      if (at >= 0) setCurrent(at);
    },
  };
}

/** Puts the focus on the button of a toolbar that Tab reaches. */
export function enterToolbar(toolbar: HTMLElement | null): void {
  buttonsIn(toolbar)
    .find(({ tabIndex }) => tabIndex === 0)
    ?.focus();
}

function nextOf(key: string, at: number, count: number): number | undefined {
  const moves: Record<string, number> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1 + count,
    Home: 0,
    End: count - 1,
  };
  const next = moves[key];
  return next === undefined ? undefined : next % count;
}

function buttonsIn(toolbar: HTMLElement | null): HTMLButtonElement[] {
  return [...(toolbar?.getElementsByTagName('button') ?? [])];
}
