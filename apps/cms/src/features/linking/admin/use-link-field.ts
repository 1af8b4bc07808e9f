import type { LinkValue } from '@pain/schema';
import { useState } from 'react';
import type { LinkChoice } from '../shapes';
import { type Entered, findFault, type Meaning, toTyped, understand } from './understand';
import { useChoices, useKept } from './use-choices';

/** What the field of a link holds, and what can be done with it. */
export interface LinkField {
  /** What stands in the field. */
  text: string;
  meaning: Meaning;
  /** Where the link leads as it is filled in; null while that is not clear. */
  link: LinkValue | null;
  /** By which name that was chosen, if it was. */
  name: string | null;
  /** Why it cannot be saved as it is, or null. */
  fault: string | null;
  /** What can be chosen by its name. */
  choices: readonly LinkChoice[];
  /** Whether they belong to what is in the field now. */
  isReady: boolean;
  news: string | null;
  isChanged: boolean;
  type(text: string): void;
  choose(choice: LinkChoice): void;
  /** To another part of what is chosen. */
  change(link: LinkValue): void;
}

const NOTHING = 'Nothing of this site is called that.';
const LOST = 'Titles cannot be looked for now. An address can be written.';

/** The field in which a link is given its target. */
export function useLinkField(value: LinkValue | null): LinkField {
  const kept = useKept(value);
  const [entered, setEntered] = useState<Entered | null>(null);
  const atFirst: Entered = {
    typed: toTyped(value),
    chosen: value?.target
      ? { title: kept?.title ?? value.url, where: sayWhere(kept, value), link: value }
      : null,
  };
  const { typed, chosen } = entered ?? atFirst;
  const { choices, meant, isReady, problem } = useChoices(chosen === null ? typed : '');
  const meaning = understand({ typed, chosen }, meant);
  return {
    text: chosen?.title ?? typed,
    meaning,
    link: meaning.kind === 'link' ? meaning.link : null,
    name: chosen?.title ?? null,
    fault: findFault(meaning),
    choices: meaning.kind === 'open' ? choices : [],
    isReady,
    news: problem ? `${LOST} ${problem}` : isReady ? sayFound(choices.length) : null,
    isChanged: entered !== null,
    type: (text) => setEntered({ typed: text, chosen: null }),
    choose: (choice) => setEntered({ typed, chosen: choice }),
    change: (link) => chosen && setEntered({ typed, chosen: { ...chosen, where: link.url, link } }),
  };
}

function sayWhere(kept: ReturnType<typeof useKept>, { url }: LinkValue): string {
  return kept?.isThere === false ? 'not on the website' : (kept?.where ?? url);
}

function sayFound(found: number): string {
  return found === 0 ? NOTHING : `${found} found. Choose with the arrow keys and Enter.`;
}
