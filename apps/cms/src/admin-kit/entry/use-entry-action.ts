import { adminApi, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useDispatch } from 'react-redux';
import { describeError } from './describe-error';

const documents = adminApi.enhanceEndpoints({ addTagTypes: ['Document'] });

/** Does something with the entry that is open. */
export interface EntryAction {
  /** @returns whether it was done; if not, staff have been told why. */
  send(path: string, body: object, done: string): Promise<boolean>;
  isSending: boolean;
  /** Changes with each thing that was done. */
  turn: number;
}

/** Asks the admin's server to do something with the entry that is open; then the edit view shows the entry as it is. */
export function useEntryAction(model: string, documentId: string): EntryAction {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const dispatch = useDispatch();
  const [isSending, setSending] = useState(false);
  const [turn, setTurn] = useState(0);
  const send = async (path: string, body: object, done: string) => {
    setSending(true);
    try {
      await post(path, body);
      toggleNotification({ type: 'success', message: done });
      // Strapi names the only entry of a type by the type alone.
      const ids = [`${model}_${documentId}`, model];
      dispatch(documents.util.invalidateTags(ids.map((id) => ({ type: 'Document' as const, id }))));
      setTurn((before) => before + 1);
      return true;
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
      return false;
    } finally {
      setSending(false);
    }
  };
  return { send, isSending, turn };
}
