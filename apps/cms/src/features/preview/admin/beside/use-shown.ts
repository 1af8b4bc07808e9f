import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';

/** Beside narrower windows there is no room for a page. */
const WIDE = '(min-width: 1340px)';

/** Whether the window has room for a page beside the form. */
export function useRoom(): boolean {
  const [hasRoom, setRoom] = useState(() => window.matchMedia(WIDE).matches);
  useEffect(() => {
    const media = window.matchMedia(WIDE);
    const look = () => setRoom(media.matches);
    media.addEventListener('change', look);
    return () => media.removeEventListener('change', look);
  }, []);
  return hasRoom;
}

/**
 * A choice that this browser remembers of each person.
 *
 * @param usual until they have chosen.
 */
export function useRemembered<Choice extends string>(
  name: string,
  choices: readonly Choice[],
  usual: Choice,
): [Choice, (choice: Choice) => void] {
  const user = useAuth('useRemembered', (state) => state.user?.id);
  const key = `${name}:${user ?? 'nobody'}`;
  const [chosen, setChosen] = useState<Choice | null>(null);
  const kept = localStorage.getItem(key);
  const known = chosen ?? choices.find((choice) => choice === kept) ?? usual;
  const choose = (choice: Choice) => {
    setChosen(choice);
    try {
      localStorage.setItem(key, choice);
    } catch {
      // A browser without room remembers nothing, and the choice stands until the entry is left.
    }
  };
  return [known, choose];
}
