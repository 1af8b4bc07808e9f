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
import { onSave, type SaveOutcome } from './save-requests';

/** Typing pauses for as long before it is kept; leaving the page keeps at once. */
const PAUSE_MS = 300;
/** Strapi takes back what it showed as saved within a render or two. */
const SETTLED_MS = 100;

interface Typed {
  values: Record<string, unknown>;
  initialValues: Record<string, unknown>;
}

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
 * Keeps what is typed into the form in this browser until the server has it: over a session that ends, a network that
 * is cut, a tab that is closed.
 *
 * @param fields those of the entry's type: what was typed before an update of the CMS comes back under the names and keys of today.
 */
export function useKeptWords(user: number | string, entry: string, fields: Fields): Keeping {
  const form = useForm('useKeptWords', (state) => state);
  const [state, setState] = useState<Keeping['state']>('saved');
  const [left, setLeft] = useState<LeftWords[]>([]);
  const [slot, setSlot] = useState(newSlot);
  const [refused, setRefused] = useState<SaveOutcome | null>(null);
  const [unsaved, setUnsaved] = useState<Typed | null>(null);
  const typed = useRef<Typed | null>(null);
  // While it saves, Strapi's form holds what the server may refuse, without what was done to relations.
  if (form.modified && !form.isSubmitting)
    typed.current = { values: { ...form.values }, initialValues: { ...form.initialValues } };

  useEffect(() => setLeft(readLeft({ user, entry, slot })), [user, entry, slot]);

  useEffect(() => {
    if (!form.modified || form.isSubmitting) return;
    const keep = () => {
      const words = { at: new Date().toISOString(), values: { ...form.values } };
      setState(keepWords({ user, entry, slot }, words) ? 'kept' : 'no-room');
    };
    const timer = setTimeout(keep, PAUSE_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('pagehide', keep);
    };
  }, [form.modified, form.isSubmitting, form.values, user, entry, slot]);

  useEffect(
    () =>
      onSave((outcome) => {
        if (outcome.entry !== entry) return;
        if (outcome.kind === 'saved') {
          dropWords({ user, entry, slot });
          setState('saved');
          return;
        }
        if (typed.current === null) return;
        keepWords({ user, entry, slot }, { at: new Date().toISOString(), values: typed.current.values });
        setState('not-saved');
        if (isOverwriting(outcome)) setRefused(outcome);
        else setUnsaved(typed.current);
      }),
    [user, entry, slot],
  );

  // After a save that failed Strapi's form holds what was saved before, or counts as saved: either way words are lost.
  const { resetForm, setValues } = form;
  useEffect(() => {
    if (unsaved === null || form.isSubmitting) return;
    const timer = setTimeout(() => {
      resetForm(unsaved.initialValues);
      setValues(unsaved.values);
      setUnsaved(null);
    }, SETTLED_MS);
    return () => clearTimeout(timer);
  }, [unsaved, form.isSubmitting, resetForm, setValues]);

  const forget = (words: LeftWords) => {
    dropLeft({ user, entry, slot }, words);
    setLeft(readLeft({ user, entry, slot }));
  };
  // What stands in the form is left behind in its slot, to be offered in its turn.
  const bringBack = (words: LeftWords) => {
    if (form.modified)
      keepWords({ user, entry, slot }, { at: new Date().toISOString(), values: { ...form.values } });
    const place = { user, entry, slot: newSlot() };
    if (keepWords(place, words)) dropLeft(place, words);
    form.setValues(toCurrentNames(fields, words.values));
    setSlot(place.slot);
  };
  return { state, left, bringBack, forget, refused, settle: () => setRefused(null) };
}

function isOverwriting({ answer }: SaveOutcome): boolean {
  return JSON.stringify(answer)?.includes('"savedMeanwhile"') ?? false;
}
