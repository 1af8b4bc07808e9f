import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { z } from 'zod';
import { describeError } from '../../../admin-kit/asking/describe-error';
import { NoAnswerYet } from '../../../admin-kit/asking/use-answer';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import { Differences } from '../../history/admin/Differences';
import type { Difference } from '../../history/shapes';
import { noteOpened, readAnswer, type SaveOutcome } from './save-requests';
import { sayRefusal } from './say-refusal';

const refusal = z.object({
  error: z.object({
    details: z.object({ savedMeanwhile: z.object({ at: z.string(), by: z.string(), isMine: z.boolean() }) }),
  }),
});

interface Props {
  path: string;
  entry: string;
  refused: SaveOutcome;
  onClose(): void;
}

/**
 * Asks somebody who is about to save over another's work: who saved, when, what
 * differs, and which shall stand.
 */
export function MeanwhileDialog({ path, entry, refused, onClose }: Props) {
  const saved = refusal.safeParse(refused.answer).data?.error.details.savedMeanwhile;
  const saveMine = useSaveMine({ path, entry, refused, onClose }, saved?.at ?? '');
  const resetForm = useForm('MeanwhileDialog', (form) => form.resetForm);
  if (!saved) return null;
  const seeTheirs = () => reloadEditView(resetForm);
  const who = saved.isMine ? 'You saved this in another tab or window' : `${saved.by} saved this`;
  return (
    <Modal.Root open onOpenChange={seeTheirs}>
      <Modal.Content aria-describedby={undefined}>
        <Modal.Header closeLabel="See what is saved">
          <Modal.Title>
            {who} at {describeMoment(saved.at)}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>
              That was after you opened it here. Nothing of yours or theirs is lost, whatever you choose. This
              is how yours differs from what is saved:
            </Typography>
            <TypedDifferences path={path} body={refused.body} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={seeTheirs}>
            See what is saved; keep mine for later
          </Button>
          <Button variant="danger-light" onClick={saveMine}>
            Save mine anyway
          </Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

/**
 * Reloads the edit view, relations and all. Resets the form first: with changes, the browser asks about
 * leaving.
 */
function reloadEditView(resetForm: () => void): void {
  resetForm();
  setTimeout(() => window.location.reload());
}

/** Theirs goes into the history before mine takes its place. */
function useSaveMine({ path, entry, refused, onClose }: Props, theirVersion: string) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const resetForm = useForm('MeanwhileDialog', (form) => form.resetForm);
  return async () => {
    try {
      await post(`/history/${path}/keep`, {});
      noteOpened(entry, theirVersion);
      const response = await refused.repeat();
      if (!response.ok) throw new Error(sayRefusal(await readAnswer(response)));
      reloadEditView(resetForm);
    } catch (error) {
      onClose();
      toggleNotification({ type: 'danger', message: describeError(error) });
    }
  };
}

/** Says what it leaves out: the server compares no relations, of which a form holds only what was done. */
function TypedDifferences({ path, body }: { path: string; body: string }) {
  const { post } = useFetchClient();
  const [differences, setDifferences] = useState<Difference[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the client is new with every render
  useEffect(() => {
    post<{ differences: Difference[] }>(`/together/${path}/compare`, JSON.parse(body))
      .then(({ data }) => setDifferences(data.differences))
      .catch((error: unknown) => setProblem(describeError(error)));
  }, [path, body]);
  if (differences === null) return <NoAnswerYet problem={problem} />;
  return (
    <>
      <Differences differences={differences} isWhole={false} />
      <Typography textColor="neutral600">
        Which pages, questions or people were chosen is not compared here. Look at them once more afterwards.
      </Typography>
    </>
  );
}
