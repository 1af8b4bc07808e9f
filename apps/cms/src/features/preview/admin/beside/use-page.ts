import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { describeError } from '../../../../admin-kit/asking/describe-error';
import { type LivePage, livePage } from '../../shapes';
import { blockKeys } from './messages';
import { type Sender, sendLatest } from './send-latest';

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
 */
export function usePage(address: string, path: string | null): PageOfForm {
  const { values, isSubmitting } = useForm('usePage', (form) => form);
  const { post } = useFetchClient();
  const [state, setState] = useState<PageOfForm>({ page: null, problem: null, turn: 0 });
  const sender = useRef<Sender<Asked> | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the client is new with every render, and a form has one address
  useEffect(() => {
    const made = sendLatest({
      send: async (asked: Asked) => ({
        ...livePage.parse((await post(address, asked)).data),
        path: asked.path,
        keys: blockKeys(asked.values),
      }),
      onAnswer: (page) =>
        setState(({ problem, turn }) => ({ page, problem: null, turn: problem === null ? turn : turn + 1 })),
      onFailure: (error) => setState((before) => ({ ...before, problem: describeError(error) })),
    });
    sender.current = made;
    return made.stop;
  }, []);

  useEffect(() => {
    // While it saves, Strapi's form lacks what was done to relations.
    if (!isSubmitting) sender.current?.offer({ values, path });
  }, [path, values, isSubmitting]);

  return state;
}
