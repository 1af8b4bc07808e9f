import { type ComponentType, type ElementType, useEffect, useState } from 'react';
import { askUntil } from './ask-until';

/** A view that is fetched on its own. */
interface Lazily<Props> {
  (props: Props): JSX.Element;
  /** Fetches it before it is shown. */
  fetch(): void;
}

const LOST =
  'This part of the page could not be loaded, and is asked for again. If it stays away, load the page again: what you typed is kept in this browser.';
const LOST_LOOK = { fontSize: '1.4rem', padding: '0.8rem 0' } as const;

/**
 * A view whose script is fetched when it is first shown. Where it was fetched before, it is drawn at once. It
 * is not React's `lazy`, for which one cut of the network takes down all that is around the view, what was
 * typed as well, and which never asks again.
 *
 * @param load imports it.
 * @param Waiting what holds its place.
 */
export function lazily<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Waiting: ComponentType,
): Lazily<Props> {
  let loaded: ElementType | null = null;
  const fetch = async () => {
    const view = await load();
    loaded = view.default;
  };
  function View(props: Props) {
    // The same for as long as it is shown: another one would begin again.
    const [Shown, setShown] = useState<ElementType | null>(() => loaded);
    const [isLost, setLost] = useState(false);
    useEffect(
      () =>
        Shown === null
          ? askUntil(
              fetch,
              () => setShown(() => loaded),
              () => setLost(true),
            )
          : undefined,
      [Shown],
    );
    if (Shown !== null) return <Shown {...props} />;
    return (
      <>
        <Waiting />
        {isLost && (
          <p role="status" style={LOST_LOOK}>
            {LOST}
          </p>
        )}
      </>
    );
  }
  // Without a network the view asks again when it is shown.
  return Object.assign(View, { fetch: () => void fetch().catch(() => undefined) });
}
