import { Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { z } from 'zod';
import { describeError } from './describe-error';

/** An answer of the admin's server: null until it comes, and why it does not come, in words for staff. */
export interface Answered<T> {
  answer: T | null;
  problem: string | null;
}

interface Options<T> {
  /** Asks again when it changes. */
  version?: string;
  /**
   * Of what the server passes on from somebody else; our own answers are typed by the shapes that
   * it shares with the admin.
   */
  shape?: z.ZodType<T>;
}

/**
 * What an address of the admin's server says, asked once.
 *
 * @param path null as long as there is nothing to ask.
 */
export function useAnswer<T>(path: string | null, { version = '', shape }: Options<T> = {}): Answered<T> {
  const { get } = useFetchClient();
  const [state, setState] = useState<Answered<T>>({ answer: null, problem: null });

  // biome-ignore lint/correctness/useExhaustiveDependencies: the client is new with every render
  useEffect(() => {
    setState({ answer: null, problem: null });
    if (path === null) return;
    const controller = new AbortController();
    get<T>(path, { signal: controller.signal })
      .then(({ data }) => setState({ answer: shape ? shape.parse(data) : data, problem: null }))
      .catch(
        (error: unknown) =>
          controller.signal.aborted || setState({ answer: null, problem: describeError(error) }),
      );
    return () => controller.abort();
  }, [path, version]);

  return state;
}

/** Shown instead of an answer that the admin's server has not sent. */
export function NoAnswerYet({ problem }: Pick<Answered<unknown>, 'problem'>) {
  return <Typography textColor="neutral600">{problem ?? 'Looking…'}</Typography>;
}
