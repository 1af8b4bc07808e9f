import { Box, Flex, Typography } from '@strapi/design-system';
import { isValidElement, type ReactElement } from 'react';
import type { Uses } from '../../uses/shapes';
import type { EntryReceipt } from '../../website/shapes';
import { entryPath, type PanelProps } from '../entry/panel';
import { useAnswer } from '../history/use-answer';
import { describeConsequences } from './describe-consequences';

/** As much of Strapi's document actions as is changed here: a function with what it is in `type`. */
interface Action {
  (props: PanelProps): Described | null;
  type?: string;
  position?: unknown;
}
interface Described {
  onClick?: (event: never) => unknown;
  dialog?: { type: string; title?: string; content?: unknown; onConfirm?: () => unknown };
}

const TITLES: Readonly<Record<string, string>> = {
  unpublish: 'Take it off the website?',
  delete: 'Delete it for good?',
};

/** Strapi's document actions, of which unpublishing and deleting say first what will become of other pages. */
export function warnBefore(actions: Action[]): Action[] {
  return actions.map((action) =>
    action.type && action.type in TITLES ? withWarning(action, action.type) : action,
  );
}

function withWarning(action: Action, type: string): Action {
  const warning: Action = (props) => {
    const described = action(props);
    const path = entryPath(props);
    if (described === null || path === null) return described;
    const { onClick, dialog } = described;
    const content = <Consequences path={path}>{contentOf(dialog)}</Consequences>;
    const title = TITLES[type] ?? '';
    // Without a dialog of its own the click does it at once; here it waits for the confirmation.
    if (!dialog)
      return {
        ...described,
        onClick: () => false,
        dialog: { type: 'dialog', title, content, onConfirm: () => onClick?.({} as never) },
      };
    return { ...described, dialog: { ...dialog, title, content } };
  };
  return Object.assign(warning, { type: action.type, position: action.position });
}

function contentOf(dialog: Described['dialog']): ReactElement | null {
  return isValidElement(dialog?.content) ? dialog.content : null;
}

function Consequences({ path, children }: { path: string; children: ReactElement | null }) {
  const uses = useAnswer<Uses>(`/uses/${path}`);
  const receipt = useAnswer<EntryReceipt>(`/website/receipts/${path}`);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} data-own-view>
      <Box role="status">
        {uses.isLost || receipt.isLost ? (
          <Typography textColor="danger600">
            It could not be found out where it is used: no connection.
          </Typography>
        ) : (
          <Sentences uses={uses.answer} receipt={receipt.answer} />
        )}
      </Box>
      {children}
    </Flex>
  );
}

function Sentences({ uses, receipt }: { uses: Uses | null; receipt: EntryReceipt | null }) {
  if (uses === null || receipt === null) return <Typography>Looking where it is used…</Typography>;
  const sentences = describeConsequences(uses.uses, receipt.pages);
  if (sentences.length === 0) return <Typography>Nothing else on the website uses it.</Typography>;
  return (
    <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
      {sentences.map((sentence) => (
        <li key={sentence}>
          <Typography>{sentence}</Typography>
        </li>
      ))}
    </Box>
  );
}
