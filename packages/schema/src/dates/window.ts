/** When something begins and ends to be shown; null for no limit. */
export interface Window {
  from: Date | null;
  until: Date | null;
}

/** Whether an instant lies in a window. */
export function isWithin({ from, until }: Window, now: Date): boolean {
  return (from === null || from <= now) && (until === null || now < until);
}

/** Whether a window is over. */
export function isOver({ until }: Pick<Window, 'until'>, now: Date): boolean {
  return until !== null && until <= now;
}
