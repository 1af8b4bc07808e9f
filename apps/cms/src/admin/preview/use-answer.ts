import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { z } from 'zod';

/**
 * What an address of the admin's server says, asked once.
 *
 * @param path null as long as there is nothing to ask.
 * @returns the answer; null before it comes, and why there is none.
 */
export function useAnswer<T>(
  path: string | null,
  shape: z.ZodType<T>,
): { answer: T | null; fault: string | null } {
  const { get } = useFetchClient();
  const [answer, setAnswer] = useState<T | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the client is new with every render
  useEffect(() => {
    setAnswer(null);
    setFault(null);
    if (path === null) return;
    let isOver = false;
    get(path)
      .then(({ data }) => !isOver && setAnswer(shape.parse(data)))
      .catch(
        () => !isOver && setFault('The preview does not answer. Your work is safe. Try again in a minute.'),
      );
    return () => {
      isOver = true;
    };
  }, [path]);
  return { answer, fault };
}
