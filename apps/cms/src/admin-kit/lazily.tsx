import { type ComponentType, type ElementType, lazy, Suspense, useState } from 'react';

/** A view that is fetched on its own. */
interface Lazily<Props> {
  (props: Props): JSX.Element;
  /** Fetches it before it is shown. */
  fetch(): void;
}

/**
 * A view whose script is fetched when it is first shown. Where it was fetched before, it is drawn at once:
 * React would hold its place for a moment first, and then wait half a second so that nothing flickers.
 *
 * @param load imports it.
 * @param Waiting what holds its place.
 */
export function lazily<Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
  Waiting: ComponentType,
): Lazily<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetch = async () => {
    const view = await load();
    loaded = view.default;
    return view;
  };
  // It takes the same properties, which TypeScript cannot tell of one that is not there yet.
  const Later: ElementType = lazy(fetch);
  function View(props: Props) {
    // The same for as long as it is shown: another one would begin again.
    const [Shown] = useState<ElementType>(() => loaded ?? Later);
    return (
      <Suspense fallback={<Waiting />}>
        <Shown {...props} />
      </Suspense>
    );
  }
  // Without a network the view says so when it is shown, and asks again.
  return Object.assign(View, { fetch: () => void fetch().catch(() => undefined) });
}
