const PAUSE_MS = 2000;

/**
 * Asks for something until it comes.
 *
 * @param onLost called each time that it does not.
 * @returns what ends it.
 */
export function askUntil(ask: () => Promise<void>, onDone: () => void, onLost: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  const look = async () => {
    try {
      await ask();
      if (!isOver) onDone();
    } catch {
      if (isOver) return;
      onLost();
      timer = setTimeout(look, PAUSE_MS);
    }
  };
  void look();
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
