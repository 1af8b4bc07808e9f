import { useLastAnswer } from '../../../admin-kit/asking/last-answers';
import { entryPath, type PanelProps, useUnsaved } from '../../../admin-kit/entry/panel';
import type { Checks } from '../shapes';

/** As much of Strapi's actions as is changed here: a function with what it is in `type`. */
interface Action {
  (props: PanelProps): { disabled?: boolean } | null;
  type?: string;
  position?: unknown;
}

/**
 * Strapi's document actions, of which publishing waits while something is known to stop it: the line below the button says so, and a click on it
 * leads there. What was changed since may have put it right: then the server decides.
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
    const isStopped = !isUnsaved && checks?.findings.some(({ level }) => level === 'block');
    return described && isStopped ? { ...described, disabled: true } : described;
  };
  return Object.assign(useStopped, { type: action.type, position: action.position });
}
