import { Typography } from '@strapi/design-system';
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

/**
 * What becomes of entries that are shown only by consent: see features/consent/server/record-deletions.ts.
 */
const FOR_GOOD: Readonly<Record<string, string>> = {
  testimonial:
    'A testimonial is deleted for good, with its history. Its video, pictures and captions are removed for good, too, unless something else uses them.',
};

/**
 * Strapi's document actions, of which unpublishing and deleting say first what will become of other pages.
 */
export function warnBefore(actions: Action<PanelProps>[]): Action<PanelProps>[] {
  return actions.map((action) => withWarning(action, TITLES, findOne));
}

/** Strapi's actions on several entries of a list, of which the same two say the same. */
export function warnBeforeAll(actions: Action<BulkProps>[]): Action<BulkProps>[] {
  return actions.map((action) => withWarning(action, TITLES_OF_MANY, findAll));
}

/** The entries that an action is about. */
interface Chosen {
  type: string;
  ids: readonly string[];
}

function findOne(props: PanelProps): Chosen | null {
  return choose(typeIn(props), [documentIdIn(props)]);
}

function findAll({ documents, ...props }: BulkProps): Chosen | null {
  const ids = documents.map(({ documentId }) => documentId);
  return choose(typeIn({ ...props, activeTab: null }), ids);
}

function choose(type: string | null, ids: readonly (string | undefined)[]): Chosen | null {
  const known = ids.filter((id) => id !== undefined);
  return type === null || known.length === 0 ? null : { type, ids: known };
}

/**
 * Strapi renders an action as a component, so it may have a state; its dialog asks only once that is known.
 */
function withWarning<Props>(
  action: Action<Props>,
  titles: Readonly<Record<string, string>>,
  find: (props: Props) => Chosen | null,
): Action<Props> {
  const title = titles[action.type ?? ''];
  if (title === undefined) return action;
  // biome-ignore lint/correctness/noComponentHookFactories: made once for each action when the admin starts
  const useWarned: Action<Props> = (props) => {
    const [found, setFound] = useState<Found>('looking');
    const described = action(props);
    const chosen = find(props);
    if (described === null || chosen === null) return described;
    const { type, ids } = chosen;
    const { onClick, dialog } = described;
    const forGood = action.type === 'delete' ? FOR_GOOD[type] : undefined;
    const content = (
      <Consequences path={`/taking-down/${type}?ids=${ids.join(',')}`} onFound={setFound}>
        {forGood && <Typography>{forGood}</Typography>}
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
