import { useAuth } from '@strapi/strapi/admin';
import { useState } from 'react';
import { dropWords, keepWords, type Place, readWords } from './kept-words';

/**
 * A text of a dialog beside the form, kept in this browser until it was sent: Strapi closes such a dialog
 * when a tablet is turned, because it then moves the panel that the dialog belongs to.
 *
 * @param dialog what the text is for, such as the address that it is sent to.
 * @returns the text, and what to call when it changes; an empty one is forgotten.
 */
export function useKeptText(dialog: string): [text: string, setText: (text: string) => void] {
  const user = useAuth('useKeptText', (state) => state.user?.id) ?? 'nobody';
  const place: Place = { user, entry: dialog, slot: 'now' };
  const [text, setText] = useState(() => String(readWords(place)?.values.text ?? ''));
  const write = (changed: string) => {
    setText(changed);
    if (changed === '') dropWords(place);
    else keepWords(place, { at: new Date().toISOString(), values: { text: changed } });
  };
  return [text, write];
}
