/** A picture that waits for its words. */
export interface Waiting {
  picture: File;
  /** @param words null to leave it without. */
  answer(words: string | null): void;
}

type Listener = (waiting: readonly Waiting[]) => void;

let waiting: readonly Waiting[] = [];
let listener: Listener | null = null;

/** Has the pictures that wait shown, the first of which is asked about. @returns what ends it. */
export function onWaiting(show: Listener): () => void {
  listener = show;
  show(waiting);
  return () => {
    listener = null;
  };
}

/**
 * Asks for the words of a picture, after those that wait already. Where nobody would see the
 * question it has no answer.
 */
export function askInTurn(picture: File): Promise<string | null> {
  if (listener === null) return Promise.resolve(null);
  return new Promise((resolve) => {
    const one: Waiting = {
      picture,
      answer: (words) => {
        change(waiting.filter((other) => other !== one));
        resolve(words);
      },
    };
    change([...waiting, one]);
  });
}

function change(next: readonly Waiting[]): void {
  waiting = next;
  listener?.(waiting);
}
