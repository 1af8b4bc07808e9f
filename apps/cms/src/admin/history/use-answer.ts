import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** An answer of the admin's server: null until it comes, and `isLost` when it does not. */
export interface Answered<T> {
  answer: T | null;
  isLost: boolean;
}

/**
 * What an address of the admin's server says, asked once.
 *
 * @param version asks again when it changes.
 */
export function useAnswer<T>(path: string, version = ''): Answered<T> {
  const { get } = useFetchClient();
  const [state, setState] = useState<Answered<T>>({ answer: null, isLost: false });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the client is new with every render
  useEffect(() => {
    const controller = new AbortController();
    setState({ answer: null, isLost: false });
    get<T>(path, { signal: controller.signal })
      .then(({ data }) => setState({ answer: data, isLost: false }))
      .catch(() => controller.signal.aborted || setState({ answer: null, isLost: true }));
    return () => controller.abort();
  }, [path, version]);

  return state;
}
