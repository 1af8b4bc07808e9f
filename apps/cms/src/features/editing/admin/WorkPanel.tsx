import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useRef } from 'react';
import { usePolled } from '../../../admin-kit/asking/use-polled';
import { Stack } from '../../../admin-kit/entry/Lines';
import { entryPath, type Panel, type PanelProps, useUnsaved } from '../../../admin-kit/entry/panel';
import type { LeftWords } from '../../../admin-kit/kept-words';
import { findTypeByUid } from '../../../kernel/content-types';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { Together } from '../shapes';
import { notePerson } from './forget-on-logout';
import { MeanwhileDialog } from './MeanwhileDialog';
import { fetchEditor } from './rich-text/RichTextInput';
import { findOpened, nameEntry, noteOpened } from './save-requests';
import { sayKeeping } from './say-keeping';
import { type Keeping, useKeptWords } from './use-kept-words';

/** How often the server hears who has an entry open, and says who else has. */
const TOGETHER = { restingMs: 5000, method: 'post' } as const;

/** Panel of the edit view: that nothing typed is lost, and who else works on the entry. */
export function WorkPanel(props: PanelProps): Panel {
  if (!props.model.startsWith('api::') || props.activeTab === 'published') return null;
  return { title: 'Your work', content: <Work key={`${props.model}${props.documentId}`} {...props} /> };
}

function Work(props: PanelProps) {
  const user = useAuth('WorkPanel', (state) => state.user);
  const entry = nameEntry(props.model, props.documentId, props.collectionType === 'single-types');
  const keeping = useKeptWords(user?.id ?? 'nobody', entry, findTypeByUid(props.model)?.fields ?? {});
  const path = entryPath(props);
  const visited = path && `/together/${path}`;
  const { answer: together, problem } = usePolled<Together>(visited, '', () => false, TOGETHER);
  const opened = props.document?.updatedAt;
  useEffect(fetchEditor, []);
  useEffect(() => {
    if (user?.id) notePerson(user.id);
  }, [user?.id]);
  useNoteOpened(entry, opened);
  return (
    <Stack
      state={
        <>
          <Box role="status">
            <State state={keeping.state} problem={problem} />
          </Box>
          {keeping.left.map((words) => (
            <Offer key={words.slot} words={words} keeping={keeping} />
          ))}
        </>
      }
    >
      {together && <Others together={together} opened={findOpened(entry)} />}
      {keeping.refused && path && (
        <MeanwhileDialog path={path} entry={entry} refused={keeping.refused} onClose={keeping.settle} />
      )}
    </Stack>
  );
}

/**
 * Turning a tablet moves the panel, and the form stays with what was typed or brought back, on the
 * version that it was typed on.
 */
function useNoteOpened(entry: string, opened: string | undefined): void {
  const isUnsaved = useUnsaved();
  const isMoved = useRef(isUnsaved && findOpened(entry) !== undefined);
  useEffect(() => {
    if (opened && !isMoved.current) noteOpened(entry, opened);
    isMoved.current = false;
  }, [entry, opened]);
}

function State({ state, problem }: { state: Keeping['state']; problem: string | null }) {
  const isAlarming = problem !== null || state === 'not-saved' || state === 'no-room';
  return (
    <Typography
      fontWeight={isAlarming ? 'bold' : 'regular'}
      textColor={isAlarming ? 'danger700' : 'neutral700'}
    >
      {sayKeeping(state, problem)}
    </Typography>
  );
}

function Offer({ words, keeping: { bringBack, forget } }: { words: LeftWords; keeping: Keeping }) {
  return (
    <Box background="primary100" borderColor="primary200" hasRadius padding={3}>
      <Typography tag="p">You typed something at {describeMoment(words.at)} that was not saved.</Typography>
      <Flex gap={2} paddingTop={2} wrap="wrap">
        <Button size="S" onClick={() => bringBack(words)}>
          Bring back what you typed
        </Button>
        <Button size="S" variant="tertiary" onClick={() => forget(words)}>
          Forget it
        </Button>
      </Flex>
    </Box>
  );
}

function Others({ together: { others, saved }, opened }: { together: Together; opened: string | undefined }) {
  const isNewer = saved !== null && opened !== undefined && Date.parse(saved.at) > Date.parse(opened);
  return (
    <>
      {others.map(({ name, since }) => (
        <Typography key={name + since} textColor="neutral800">
          {name} has this open, too, since {describeMoment(since)}.
        </Typography>
      ))}
      {isNewer && !saved.isMine && (
        <Typography fontWeight="bold" textColor="neutral800">
          {saved.by} saved this at {describeMoment(saved.at)}, after you opened it. You will be asked before
          you save over it.
        </Typography>
      )}
    </>
  );
}
