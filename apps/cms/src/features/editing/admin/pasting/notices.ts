type Listener = (message: string) => void;

let listener: Listener | null = null;

/** Has what is to be said about pasting shown. @returns what ends it. */
export function onPasteNotice(show: Listener): () => void {
  listener = show;
  return () => {
    listener = null;
  };
}

/** Says what was not pasted as it was. */
export function sayPasted(message: string | null): void {
  if (message !== null) listener?.(message);
}
