import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { describeError } from './describe-error';

/** Does something that may fail. */
export interface Attempts {
  /** @returns whether it was done; if not, staff have been shown why. */
  attempt(act: () => Promise<void>): Promise<boolean>;
  isSending: boolean;
}

/** Returns what does something and shows staff why it failed. */
export function useAttempt(): Attempts {
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  const attempt = async (act: () => Promise<void>) => {
    setSending(true);
    try {
      await act();
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
      return false;
    } finally {
      setSending(false);
    }
  };
  return { attempt, isSending };
}
