import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState } from 'react';
import { describeError } from '../../../../admin-kit/asking/describe-error';
import { type LivePage, livePage } from '../../shapes';
import { blockKeys } from './messages';
import { sendLatest } from './send-latest';

/** A page, by which path it was asked for, and what its blocks stay known by when others come or go. */
export interface ShownPage extends LivePage {
  path: string | null;
  keys: ReturnType<typeof blockKeys>;
}

/** The page with what stands in the form. */
export interface PageOfForm {
  /** The last one that there was. */
  page: ShownPage | null;
  /** Why it does not show what is typed. */
  problem: string | null;
  /** Another number once the preview has come back: what it had shown may have been of another version. */
  turn: number;
}

interface Asked {
  values: object;
  path: string | null;
}

/**
 * Asks for the page with what stands in the form, as it is typed.
 *
 * @param address of the admin's server.
 * @param path of the page, where several show the entry; null for the usual one.
 * @returns the page, and what hears of what is typed: {@link WatchForm} tells it.
 */
export function usePage(
  address: string,
  path: string | null,
): PageOfForm & { offer: (values: object) => void } {
  const { post } = useFetchClient();
  const [state, setState] = useState<PageOfForm>({ page: null, problem: null, turn: 0 });
  const [sender] = useState(() =>
    sendLatest({
      send: async (asked: Asked) => ({
        ...livePage.parse((await post(address, asked)).data),
        path: asked.path,
        keys: blockKeys(asked.values),
      }),
      onAnswer: (page) =>
        setState(({ problem, turn }) => ({ page, problem: null, turn: problem === null ? turn : turn + 1 })),
      onFailure: (error) => setState((before) => ({ ...before, problem: describeError(error) })),
    }),
  );
  useEffect(() => sender.stop, [sender]);
  const offer = useCallback((values: object) => sender.offer({ values, path }), [sender, path]);
  return { ...state, offer };
}

/** Shows nothing: with each letter no more than this is drawn again. */
export function WatchForm({ onTyped }: { onTyped: (values: object) => void }): null {
  const values = useForm('WatchForm', (form) => form.values);
  const isSubmitting = useForm('WatchForm', (form) => form.isSubmitting);
  useEffect(() => {
    // While it saves, Strapi's form lacks what was done to relations.
    if (!isSubmitting) onTyped(values);
  }, [values, isSubmitting, onTyped]);
  return null;
}
