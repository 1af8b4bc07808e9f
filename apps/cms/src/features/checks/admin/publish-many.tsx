import { Box, Button, Link, Modal, Typography } from '@strapi/design-system';
import { type ComponentType, type ReactNode, useMemo, useRef } from 'react';
import { NavLink } from 'react-router-dom';
import { NoAnswerYet, useAnswer } from '../../../admin-kit/asking/use-answer';
import { FirstOf } from '../../../admin-kit/entry/Lines';
import { typeIn } from '../../../admin-kit/entry/panel';
import { keyed } from '../../../admin-kit/keyed';
import { describeBreaks } from '../../usage/admin/describe-breaks';
import { Sentences } from '../../usage/admin/Sentences';
import type { ManyChecks, Obstacle } from '../shapes';
import { describeObstacles } from './describe-checks';

/** What Strapi tells an action on the entries that are chosen in a list. */
interface BulkProps {
  model: string;
  collectionType: string;
  documents: readonly { documentId: string; status?: string }[];
}
type Content = (props: { onClose(): void }) => ReactNode;
/** As much of Strapi's action as is changed here: it is called as a component is. */
interface Action {
  (props: BulkProps): { actionType?: string; dialog?: { content?: unknown } } | null;
  type?: string;
  position?: unknown;
}

/** Faults of one entry, or entries, that somebody reads; the others are folded or counted. */
const MOST = 5;
const MOST_FAULTS = 3;

/**
 * Strapi's actions on several entries of a list, of which publishing first says which of them cannot be, and
 * goes on with the others.
 */
export function checkBeforeAll(actions: Action[]): Action[] {
  return actions.map((action) => (action.type === undefined ? withChecks(action) : action));
}

/** Publishing several is the one that says what it is only in what it returns. */
function withChecks(action: Action): Action {
  // biome-ignore lint/correctness/noComponentHookFactories: made once when the admin starts
  const useChecked: Action = (props) => {
    const described = action(props);
    const Checked = useContent(action, props);
    if (!described?.dialog || described.actionType !== 'publish') return described;
    return { ...described, dialog: { ...described.dialog, content: Checked } };
  };
  return Object.assign(useChecked, { type: action.type, position: action.position });
}

/**
 * Strapi takes the content for a component: it must stay the same one for as long as the
 * same entries are chosen.
 */
function useContent(action: Action, props: BulkProps): ComponentType<{ onClose(): void }> {
  const latest = useRef(props);
  latest.current = props;
  const ids = props.documents.map(({ documentId }) => documentId).join(',');
  return useMemo(
    () =>
      // biome-ignore lint/correctness/noComponentHookFactories: Strapi takes a component, which is the same for the same entries
      function CheckedContent({ onClose }) {
        return <Checked action={action} props={latest.current} ids={ids} onClose={onClose} />;
      },
    [action, ids],
  );
}

interface CheckedProps {
  action: Action;
  props: BulkProps;
  ids: string;
  onClose(): void;
}

function Checked({ action, props, ids, onClose }: CheckedProps) {
  const type = typeIn({ ...props, activeTab: null });
  const { answer, problem } = useAnswer<ManyChecks>(type === null ? null : `/checks/${type}?ids=${ids}`);
  if (answer === null)
    return (
      <Modal.Body>
        <NoAnswerYet problem={problem} />
      </Modal.Body>
    );
  const behind = new Set(answer.obstacles.map(({ documentId }) => documentId));
  const documents = props.documents.filter(({ documentId }) => !behind.has(documentId));
  return (
    <>
      <Known {...answer} left={documents.length} />
      <Others action={action} props={{ ...props, documents }} onClose={onClose} />
    </>
  );
}

function Known({ obstacles, breaks, left }: ManyChecks & { left: number }) {
  if (obstacles.length + breaks.length === 0) return null;
  return (
    <Box
      padding={6}
      paddingBottom={0}
      maxHeight="40vh"
      overflow="auto"
      tabIndex={0}
      role="group"
      aria-label="Before you publish"
      data-own-view
    >
      {obstacles.length > 0 && (
        <Typography tag="p" fontWeight="semiBold" textColor="danger700">
          {describeObstacles(obstacles.length, left)}
        </Typography>
      )}
      <FirstOf items={obstacles} most={MOST}>
        {(some) => some.map((obstacle) => <Behind key={obstacle.documentId} {...obstacle} />)}
      </FirstOf>
      {breaks.length > 0 && (
        <>
          <Typography tag="p" fontWeight="semiBold" paddingTop={2}>
            Publishing breaks links elsewhere on the website
          </Typography>
          <Sentences sentences={describeBreaks(breaks)} />
        </>
      )}
    </Box>
  );
}

function Behind({ title, path, faults }: Obstacle) {
  const rest = faults.length - MOST_FAULTS;
  return (
    <Box paddingTop={2}>
      <Link tag={NavLink} to={path} style={{ overflowWrap: 'anywhere' }}>
        {title}
      </Link>
      <Box tag="ul" paddingLeft={5} style={{ listStyle: 'disc' }}>
        {keyed(faults.slice(0, MOST_FAULTS)).map(({ key, item }) => (
          <li key={key}>
            <Typography style={{ overflowWrap: 'anywhere' }}>{item}</Typography>
          </li>
        ))}
        {rest > 0 && <li>{`And ${rest} more, listed under its “Checks”.`}</li>}
      </Box>
    </Box>
  );
}

/** What Strapi shows and asks of those that can be published; a way out where there are none. */
function Others({ action, props, onClose }: Omit<CheckedProps, 'ids'>) {
  const content = action(props)?.dialog?.content;
  if (typeof content === 'function') return (content as Content)({ onClose });
  return (
    <Modal.Footer>
      <Button onClick={onClose}>Close</Button>
    </Modal.Footer>
  );
}
