import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { describeLoss } from './describe-error';
import { noteAnswer } from './last-answers';
import type { Answered } from './use-answer';

/** While something is on its way staff watch it; else it is enough to notice within a few seconds. */
const WATCHING_MS = 700;
const RESTING_MS = 4000;
/** For what changes only when somebody does something, and costs the server more to answer. */
export const SELDOM_MS = 30_000;

interface Rhythm {
  restingMs?: number;
  method?: 'get' | 'post';
}

/**
 * What an address of the admin's server says, asked again and again. Not by Strapi's own RTK Query, which
 * signs people out when a question finds their session ended: what they have typed would be gone.
 *
 * @param path null as long as there is nothing to ask.
 * @param version asks at once when it changes: something was done that the answer will show.
 * @param isMoving whether an answer will soon be another one.
 * @param rhythm how long to wait while it is not, in milliseconds, and whether a question is
 * noted by the server (`post`).
 * @returns the last answer; null before the first one. And why the last question had none, in words for
 * staff.
 */
export function usePolled<T>(
  path: string | null,
  version: string,
  isMoving: (answer: T) => boolean,
  { restingMs = RESTING_MS, method = 'get' }: Rhythm = {},
): Answered<T> {
  const { get, post } = useFetchClient();
  const [answer, setAnswer] = useState<T | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the client and the question are new with every render
  useEffect(() => {
    if (path === null) return setAnswer(null);
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const look = async () => {
      let pause = restingMs;
      try {
        const { data } = await (method === 'post' ? post<T>(path, {}) : get<T>(path));
        if (isOver) return;
        setAnswer(data);
        noteAnswer(path, data);
        setProblem(null);
        if (isMoving(data)) pause = WATCHING_MS;
      } catch (error) {
        if (isOver) return;
        setProblem(describeLoss(error));
      }
      timer = setTimeout(look, pause);
    };
    void look();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [path, version]);

  useEffect(() => () => (path === null ? undefined : noteAnswer(path, null)), [path]);

  return { answer, problem };
}
