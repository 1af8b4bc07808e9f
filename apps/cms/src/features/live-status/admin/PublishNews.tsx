import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { EntryReceipt, WebsiteState } from '../shapes';
import { describeOutcome } from './describe-entry';
import { describeObstacle } from './describe-obstacle';
import { isOnItsWay, whereOf } from './describe-receipt';
import { type Change, onPublished } from './watch-publishing';

const PAUSE_MS = 1000;
/** A site that takes longer says so itself, in the panel. */
const MOST_QUESTIONS = 120;

/**
 * Says after publishing and unpublishing, wherever it was done, what keeps that from the website,
 * and what has become of it.
 */
export function PublishNews() {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  useEffect(() => {
    // Without an answer nothing is known, which the panel says where there is one.
    const ask = <T,>(path: string) =>
      get<T>(path).then(
        ({ data }) => data,
        () => null,
      );
    let last: Change | null = null;
    return onPublished(async (change) => {
      last = change;
      const state = await ask<WebsiteState>('/website/state');
      const obstacle = state && describeObstacle(state, change.done);
      if (obstacle !== null) return toggleNotification({ type: 'warning', message: obstacle });
      const { path } = change;
      const receipt = path && (await settle(() => ask<EntryReceipt>(`/website/receipts/${path}`)));
      // What was done since says more.
      if (!receipt || last !== change) return;
      const where = whereOf(path.split('/')[0] ?? '');
      const { text, tone } = describeOutcome(receipt, { where, hasChanges: false });
      toggleNotification({ type: tone === 'danger' ? 'danger' : 'success', message: text });
    });
  }, [get, toggleNotification]);
  return null;
}

/** Asks until the entry is where it goes to, or is kept from it; null where that is not known. */
async function settle(ask: () => Promise<EntryReceipt | null>): Promise<EntryReceipt | null> {
  for (let asked = 0; asked < MOST_QUESTIONS; asked += 1) {
    const receipt = await ask();
    if (receipt === null || receipt.status === 'unknown') return null;
    if (!isOnItsWay(receipt)) return receipt;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return null;
}
