import { type MutableRefObject, type RefObject, useEffect } from 'react';
import { waitFor } from '../../../../admin-kit/wait-for';
import type { FormBlock } from './copy-block';
import type { Landing, Removed } from './use-blocks';

/** Of pictures and files the button that chooses one. */
const FIELDS =
  '[data-do="fields"] :is(input:not([type="hidden"], [type="file"]), textarea, [contenteditable="true"], [role="combobox"], [aria-roledescription="carousel"] button)';

/** Puts the cursor where the last change wants it, once the form shows that change. */
export function useLanding(
  list: RefObject<HTMLElement>,
  landing: MutableRefObject<Landing | null>,
  blocks: readonly FormBlock[],
  removed: Removed | undefined,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a change makes a landing due
  useEffect(() => {
    const due = landing.current;
    if (due?.total !== blocks.length) return;
    landing.current = null;
    const item = list.current?.children[due.index];
    if (item) land(item, due.at);
  }, [blocks, removed]);
}

async function land(item: Element, at: Landing['at']): Promise<void> {
  const wanted = at === 'field' ? FIELDS : `[data-do="${at}"]`;
  const found = await waitFor(() => item.querySelector<HTMLElement>(wanted));
  const target = found ?? item.querySelector<HTMLElement>('[data-do="header"]');
  target?.focus({ preventScroll: true });
  target?.scrollIntoView({ block: at === 'field' ? 'center' : 'nearest' });
}
