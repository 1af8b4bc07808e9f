import { useEffect } from 'react';
import { useLastAnswer } from '../../../admin-kit/asking/last-answers';
import { entryPath, type PanelProps, useUnsaved } from '../../../admin-kit/entry/panel';
import type { Checks, Finding } from '../shapes';
import { goTo } from './go-to';

/** As much of Strapi's actions as is changed here: a function with what it is in `type`. */
interface Action {
  (props: PanelProps): { disabled?: boolean } | null;
  type?: string;
  position?: unknown;
}

/**
 * Strapi's document actions, of which publishing waits while something is known to stop it: the line below
 * the button says so, and a click on it leads there, as do the keys that publish. What was changed since may
 * have put it right: then the server decides.
 */
export function stopAtFaults(actions: Action[]): Action[] {
  return actions.map((action) => (action.type === 'publish' ? withStop(action) : action));
}

/** Strapi renders an action as a component, so it may use what components use. */
function withStop(action: Action): Action {
  // biome-ignore lint/correctness/noComponentHookFactories: made once when the admin starts
  const useStopped: Action = (props) => {
    const described = action(props);
    const path = entryPath(props);
    const checks = useLastAnswer<Checks>(path && `/checks/${path}`);
    const isUnsaved = useUnsaved();
    const fault = isUnsaved ? undefined : checks?.findings.find(({ level }) => level === 'block');
    useStoppedKeys(described ? fault : undefined);
    return described && fault ? { ...described, disabled: true } : described;
  };
  return Object.assign(useStopped, { type: action.type, position: action.position });
}

/** Strapi publishes by keys also while its button cannot be clicked. They go to what stops it instead. */
function useStoppedKeys(fault: Finding | undefined): void {
  useEffect(() => {
    if (!fault) return;
    const stop = (event: KeyboardEvent) => {
      if (!publishes(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      void goTo(fault);
    };
    window.addEventListener('keydown', stop, { capture: true });
    return () => window.removeEventListener('keydown', stop, { capture: true });
  }, [fault]);
}

/** Strapi's own keys; those pressed in a dialog are for what is open there. */
function publishes({ key, ctrlKey, metaKey, shiftKey, target }: KeyboardEvent): boolean {
  const isInDialog = target instanceof Element && target.closest('[role="dialog"]') !== null;
  return key === 'Enter' && shiftKey && (ctrlKey || metaKey) && !isInDialog;
}
