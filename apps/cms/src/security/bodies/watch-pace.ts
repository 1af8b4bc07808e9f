/** How many bytes have to come in each stretch of time. */
export interface Pace {
  bytes: number;
  windowMs: number;
}

/**
 * Watches how fast something comes.
 *
 * @param readBytes how many bytes have come so far.
 * @param onSlow is called once, when fewer have come in a window than have to.
 * @returns what ends the watch.
 */
export function watchPace(
  readBytes: () => number,
  { bytes, windowMs }: Pace,
  onSlow: () => void,
): () => void {
  let before = readBytes();
  const timer = setInterval(() => {
    const now = readBytes();
    if (now - before >= bytes) {
      before = now;
      return;
    }
    clearInterval(timer);
    onSlow();
  }, windowMs);
  return () => clearInterval(timer);
}
