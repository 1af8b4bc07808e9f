import { adminApi, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useDispatch } from 'react-redux';
import { useAttempt } from '../asking/use-attempt';

const documents = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] });

/** Does something with the entry that is open. */
export interface EntryAction {
  /** @returns whether it was done; if not, staff have been shown why. */
  send(path: string, body: object, done: string): Promise<boolean>;
  isSending: boolean;
  /** Changes with each thing that was done. */
  turn: number;
}

/**
 * Asks the admin's server to do something with the entry that is open; then the edit view
 * shows the entry as it is.
 */
export function useEntryAction(model: string, documentId: string): EntryAction {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const dispatch = useDispatch();
  const { attempt, isSending } = useAttempt();
  const [turn, setTurn] = useState(0);
  const send = (path: string, body: object, done: string) =>
    attempt(async () => {
      await post(path, body);
      toggleNotification({ type: 'success', message: done });
      // Strapi names the only entry of a type by the type alone.
      const ids = [`${model}_${documentId}`, model];
      dispatch(documents.util.invalidateTags(ids.map((id) => ({ type: 'Document' as const, id }))));
      setTurn((before) => before + 1);
    });
  return { send, isSending, turn };
}
