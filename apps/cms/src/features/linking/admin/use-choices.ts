import type { LinkValue } from '@pain/schema';
import { useEffect, useState } from 'react';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import type { LinkChoice, LinkChoices, MeantLink } from '../shapes';

/** After so long without a key the server is asked: nobody reads a list that changes with each letter. */
const PAUSE_MS = 200;

/** In the order in which they are offered. */
export const KINDS: readonly (readonly [kind: LinkChoice['kind'], label: string])[] = [
  ['page', 'Pages'],
  ['part', 'Parts of a page'],
  ['question', 'Questions and testimonials'],
  ['resource', 'Resources'],
  ['file', 'Files'],
];

interface Choices {
  choices: readonly LinkChoice[];
  meant: MeantLink | null;
  /** Whether they belong to what is typed now. */
  isReady: boolean;
  /** Why nothing is found, in words for staff. */
  problem: string | null;
}

/**
 * What of ours is found by what was typed. What was found before stays until there is an answer,
 * so that nothing flickers.
 */
export function useChoices(typed: string): Choices {
  const [settled, setSettled] = useState('');
  const [last, setLast] = useState<LinkChoices | null>(null);
  const query = typed.trim();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(query), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query]);
  const { answer, problem } = useAnswer<LinkChoices>(
    settled === '' ? null : `/linking/choices?query=${encodeURIComponent(settled)}`,
  );
  useEffect(() => {
    if (answer !== null) setLast(answer);
  }, [answer]);
  const isReady = query !== '' && answer !== null && settled === query;
  const shown = query === '' ? null : (answer ?? last);
  return {
    choices: sortByKind(shown?.choices ?? []),
    meant: isReady ? answer.meant : null,
    isReady,
    problem,
  };
}

/** What a link keeps, by its title; null until that is known, and for one by its address alone. */
export function useKept(value: LinkValue | null): MeantLink | null {
  const kept = value?.target && new URLSearchParams({ query: value.url, ...value.target });
  const { answer } = useAnswer<LinkChoices>(kept ? `/linking/choices?${kept}` : null);
  return answer?.meant ?? null;
}

function sortByKind(choices: readonly LinkChoice[]): LinkChoice[] {
  return KINDS.flatMap(([kind]) => choices.filter((choice) => choice.kind === kind));
}
