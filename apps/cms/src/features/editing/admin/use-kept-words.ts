import { type Fields, toCurrentNames } from '@pain/schema';
import { useForm } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import {
  dropLeft,
  dropWords,
  keepWords,
  type LeftWords,
  newSlot,
  readLeft,
} from '../../../admin-kit/kept-words';
import { findOpened, noteOpened, onSave, type SaveOutcome } from './save-requests';
import { SETTLED_MS, type Typed, Unsaved } from './unsaved';

/** Typing pauses for as long before it is kept; leaving the page keeps at once. */
const PAUSE_MS = 300;

/** What became of what is typed. */
export interface Keeping {
  state: 'saved' | 'kept' | 'no-room' | 'not-saved';
  /** What other forms left behind, the newest first. */
  left: LeftWords[];
  bringBack(words: LeftWords): void;
  forget(words: LeftWords): void;
  /** A save that was refused because somebody saved meanwhile. */
  refused: SaveOutcome | null;
  settle(): void;
}

/**
 * Keeps what is typed into the form in this browser until the server has it: over a session that ends, a
 * network that is cut, a tab that is closed. With it goes the version that it was typed on, with which saving
 * it is compared when it is brought back.
 *
 * @param fields those of the entry's type: what was typed before an update of the CMS comes back under the
 * names and keys of today.
 */
export function useKeptWords(user: number | string, entry: string, fields: Fields): Keeping {
  const form = useForm('useKeptWords', (state) => state);
  const [state, setState] = useState<Keeping['state']>('saved');
  const [left, setLeft] = useState<LeftWords[]>([]);
  const [slot, setSlot] = useState(newSlot);
  const [refused, setRefused] = useState<SaveOutcome | null>(null);
  const [isTakenOut, setTakenOut] = useState(false);
  const [unsaved] = useState(() => new Unsaved());
  const latest = useRef(form);
  latest.current = form;
  const keep = ({ values, base }: Typed) =>
    keepWords({ user, entry, slot }, { at: new Date().toISOString(), base, values: { ...values } });

  useEffect(() => setLeft(readLeft({ user, entry, slot })), [user, entry, slot]);

  useEffect(() => {
    const replaced = unsaved.note(form, findOpened(entry));
    if (replaced === null) return;
    keep(replaced);
    setState('saved');
    setSlot(newSlot());
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: typing is what a pause follows
  useEffect(() => {
    if (!form.modified || form.isSubmitting) return;
    const keepNow = () => {
      if (unsaved.typed) setState(keep(unsaved.typed) ? 'kept' : 'no-room');
    };
    const timer = setTimeout(keepNow, PAUSE_MS);
    window.addEventListener('pagehide', keepNow);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keepNow);
    };
  }, [form.modified, form.isSubmitting, form.values, user, entry, slot]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `keep` is new with every render
  useEffect(
    () =>
      onSave((outcome) => {
        if (outcome.entry !== entry) return;
        if (outcome.kind === 'saved') {
          unsaved.drop();
          dropWords({ user, entry, slot });
          setState('saved');
          return;
        }
        const typed = unsaved.hold();
        if (isOverwriting(outcome)) setRefused(outcome);
        if (typed === null) return;
        setState(keep(typed) ? 'not-saved' : 'no-room');
        setTakenOut(!isOverwriting(outcome));
      }),
    [user, entry, slot],
  );

  useEffect(() => {
    if (!isTakenOut || form.isSubmitting) return;
    const timer = setTimeout(() => {
      const typed = unsaved.putBack(latest.current);
      if (typed?.base) noteOpened(entry, typed.base);
      setTakenOut(false);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [isTakenOut, form.isSubmitting, unsaved, entry]);

  const forget = (words: LeftWords) => {
    dropLeft({ user, entry, slot }, words);
    setLeft(readLeft({ user, entry, slot }));
  };
  // What stands in the form is left behind in its slot, to be offered in its turn.
  const bringBack = (words: LeftWords) => {
    if (unsaved.typed) keep(unsaved.typed);
    const place = { user, entry, slot: newSlot() };
    if (keepWords(place, words)) dropLeft(place, words);
    // The server then asks before they take the place of what was saved since. Earlier versions kept no base.
    if (findOpened(entry) !== undefined) noteOpened(entry, words.base ?? words.at);
    form.setValues(toCurrentNames(fields, words.values));
    setSlot(place.slot);
  };
  const settle = () => {
    setRefused(null);
    setTakenOut(true);
  };
  return { state, left, bringBack, forget, refused, settle };
}

function isOverwriting({ answer }: SaveOutcome): boolean {
  return JSON.stringify(answer)?.includes('"savedMeanwhile"') ?? false;
}
