import { isValidElement, type ReactElement, useState } from 'react';
import { documentIdIn, type PanelProps, typeIn } from '../../../admin-kit/entry/panel';
import { Consequences, type Found } from './Consequences';

/** As much of Strapi's actions as is changed here: a function with what it is in `type`. */
interface Action<Props> {
  (props: Props): Described | null;
  type?: string;
  position?: unknown;
}
interface Described {
  onClick?(event: object): unknown;
  dialog?: Dialog;
}
interface Dialog {
  type: string;
  title?: string;
  content?: unknown;
  loading?: boolean;
  confirmLabel?: string;
  onConfirm?: () => unknown;
}

/** What Strapi tells an action on the entries that are chosen in a list. */
interface BulkProps {
  model: string;
  collectionType: string;
  documents: readonly { documentId: string; status?: string }[];
}

/** What Strapi's actions are called that take down one entry, and several. */
const TITLES: Readonly<Record<string, string>> = {
  unpublish: 'Take it off the website?',
  delete: 'Delete it?',
};
const TITLES_OF_MANY: Readonly<Record<string, string>> = {
  unpublish: 'Take these off the website?',
  delete: 'Delete these?',
};

/** Strapi's document actions, of which unpublishing and deleting say first what will become of other pages. */
export function warnBefore(actions: Action<PanelProps>[]): Action<PanelProps>[] {
  return actions.map((action) => withWarning(action, TITLES, pathOfOne));
}

/** Strapi's actions on several entries of a list, of which the same two say the same. */
export function warnBeforeAll(actions: Action<BulkProps>[]): Action<BulkProps>[] {
  return actions.map((action) => withWarning(action, TITLES_OF_MANY, pathOfAll));
}

function pathOfOne(props: PanelProps): string | null {
  return pathOf(typeIn(props), [documentIdIn(props)]);
}

function pathOfAll({ documents, ...props }: BulkProps): string | null {
  const ids = documents.map(({ documentId }) => documentId);
  return pathOf(typeIn({ ...props, activeTab: null }), ids);
}

function pathOf(type: string | null, ids: readonly (string | undefined)[]): string | null {
  const known = ids.filter((id) => id !== undefined);
  return type === null || known.length === 0 ? null : `/taking-down/${type}?ids=${known.join(',')}`;
}

/** Strapi renders an action as a component, so it may have a state; its dialog asks only once that is known. */
function withWarning<Props>(
  action: Action<Props>,
  titles: Readonly<Record<string, string>>,
  toPath: (props: Props) => string | null,
): Action<Props> {
  const title = titles[action.type ?? ''];
  if (title === undefined) return action;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each action when the admin starts
  const useWarned: Action<Props> = (props) => {
    const [found, setFound] = useState<Found>('looking');
    const described = action(props);
    const path = toPath(props);
    if (described === null || path === null) return described;
    const { onClick, dialog } = described;
    const content = (
      <Consequences path={path} onFound={setFound}>
        {contentOf(dialog)}
      </Consequences>
    );
    // Without a dialog of its own the click does it at once; here it waits for the confirmation.
    const asking = dialog ?? { type: 'dialog', onConfirm: () => onClick?.({}) };
    return {
      ...described,
      ...(dialog ? {} : { onClick: () => false }),
      dialog: { ...asking, title, content, ...CONFIRMING[found] },
    };
  };
  return Object.assign(useWarned, { type: action.type, position: action.position });
}

/** A button that is loading cannot be clicked. Where there is nothing to confirm, it closes the dialog. */
const CONFIRMING: Readonly<Record<Found, Partial<Dialog>>> = {
  looking: { loading: true },
  told: {},
  refused: { confirmLabel: 'Close', onConfirm: undefined },
};

function contentOf(dialog: Dialog | undefined): ReactElement | null {
  return isValidElement(dialog?.content) ? dialog.content : null;
}
