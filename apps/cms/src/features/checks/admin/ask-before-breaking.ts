import { z } from 'zod';
import { wrapFetch } from '../../../admin-kit/globals/replace-globals';
import type { Breaking } from '../../usage/admin/describe-breaks';
import { ASKING } from '../../usage/shapes';
import { type Asked, findAsked } from './asked';

/** What would break, and what says whether to go on. */
export interface Question {
  words: Asked;
  breaks: readonly Breaking[];
  answer(goOn: boolean): void;
}

const link = z.object({
  address: z.string(),
  loses: z.enum(['page', 'part', 'file']),
  uses: z.array(z.object({ path: z.string(), title: z.string() })),
});
const refusal = z.object({ error: z.object({ details: z.object({ breaks: z.array(link) }) }) });

let listener: ((question: Question | null) => void) | null = null;

/** Has a question shown, and taken away once it is answered. @returns what ends it. */
export function onQuestion(show: (question: Question | null) => void): () => void {
  listener = show;
  return () => {
    listener = null;
  };
}

/**
 * Has staff asked before they do what leaves links elsewhere without their target. The server alone knows
 * what the form would publish, and Strapi's buttons and keys leave no place for a question; but all go
 * through the browser's own `fetch`.
 */
export function askBeforeBreaking(): void {
  wrapFetch((browserFetch) => async (input, init) => {
    const words = input instanceof Request ? null : findAsked(init?.method ?? 'GET', String(input));
    if (words === null) return browserFetch(input, init);
    const answer = await browserFetch(input, withAsking(init, 'first'));
    const breaks = answer.ok ? null : await readBreaks(answer);
    if (breaks === null) return answer;
    return (await ask(words, breaks))
      ? browserFetch(input, withAsking(init, 'answered'))
      : answerDeclined(words);
  });
}

function withAsking(init: RequestInit | undefined, asking: 'first' | 'answered'): RequestInit {
  const headers = new Headers(init?.headers);
  headers.set(ASKING, asking);
  return { ...init, headers };
}

async function readBreaks(answer: Response): Promise<Breaking[] | null> {
  try {
    return refusal.parse(await answer.clone().json()).error.details.breaks;
  } catch {
    return null;
  }
}

/** Where nobody would see the question, nothing is done. */
function ask(words: Asked, breaks: readonly Breaking[]): Promise<boolean> {
  if (listener === null) return Promise.resolve(false);
  return new Promise((resolve) => {
    listener?.({
      words,
      breaks,
      answer: (goOn) => {
        listener?.(null);
        resolve(goOn);
      },
    });
  });
}

/** A ValidationError is the one error after which Strapi's form does not count as saved. */
function answerDeclined({ declined }: Asked): Response {
  const error = { status: 400, name: 'ValidationError', message: declined, details: {} };
  return Response.json({ data: null, error }, { status: 400 });
}
