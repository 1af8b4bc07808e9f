import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useEffect } from 'react';
import type { WebsiteState } from '../shapes';
import { describeObstacle } from './describe-obstacle';
import { onPublished } from './watch-publishing';

/** Says after publishing and unpublishing, wherever it was done, what is known to keep that from the website. */
export function PublishNews() {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  useEffect(
    () =>
      onPublished(async (done) => {
        // Without an answer nothing is known, which the panel says where there is one.
        const answer = await get<WebsiteState>('/website/state').catch(() => null);
        const message = answer && describeObstacle(answer.data, done);
        if (message !== null) toggleNotification({ type: 'warning', message });
      }),
    [get, toggleNotification],
  );
  return null;
}
