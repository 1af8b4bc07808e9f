/** How something is sent, and what results from it. */
interface Sending<Sent, Answer> {
  send(sent: Sent): Promise<Answer>;
  onAnswer(answer: Answer): void;
  onFailure(error: unknown): void;
}

/** What changes often, on its way. */
export interface Sender<Sent> {
  /** Sends it soon, unless something newer comes before that. */
  offer(sent: Sent): void;
  /** Sends nothing more, and says nothing of what is under way. */
  stop(): void;
}

/** A letter follows the one before within this, and both are sent as one. */
const PAUSE_MS = 80;
const AGAIN_MS = 2000;
/** What takes longer is large, and each time takes the browser from the one who types. */
const SLOW_MS = 1000;
/** An answer that was awaited while the computer slept says nothing of how large it is. */
const LONGEST_REST_MS = 5000;

/**
 * Sends what changes with each letter that is typed: one after the other, and always the latest. What is slow
 * is followed by a pause as long. What could not be sent is sent again until it can.
 */
export function sendLatest<Sent, Answer>({ send, onAnswer, onFailure }: Sending<Sent, Answer>): Sender<Sent> {
  let waiting: { sent: Sent } | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let isUnderWay = false;
  let restsUntil = Number.NEGATIVE_INFINITY;
  let isOver = false;

  // Browsers take a pause of less than nothing for one of many days, now and then: 32 bits are
  // all that they read of it.
  const restMs = () => Math.max(0, restsUntil - performance.now());
  const sendIn = (ms: number) => {
    timer ??= setTimeout(() => {
      timer = null;
      void sendNow();
    }, ms);
  };
  const sendNow = async () => {
    if (waiting === null) return;
    const { sent } = waiting;
    waiting = null;
    isUnderWay = true;
    const began = performance.now();
    const outcome = await send(sent).then(
      (answer) => ({ answer }),
      (error: unknown) => ({ error }),
    );
    isUnderWay = false;
    const took = performance.now() - began;
    if (took > SLOW_MS) restsUntil = performance.now() + Math.min(took, LONGEST_REST_MS);
    if (isOver) return;
    if ('error' in outcome) {
      waiting ??= { sent };
      onFailure(outcome.error);
    } else onAnswer(outcome.answer);
    if (waiting) sendIn('error' in outcome ? AGAIN_MS : restMs());
  };
  return {
    offer: (sent) => {
      waiting = { sent };
      if (!isUnderWay) sendIn(Math.max(PAUSE_MS, restMs()));
    },
    stop: () => {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
