import { Box, Button, Typography } from '@strapi/design-system';
import { useFetchClient, useForm } from '@strapi/strapi/admin';
import { useAttempt } from '../../../admin-kit/asking/use-attempt';
import { ConfirmDialog } from '../../../admin-kit/entry/ConfirmDialog';
import { useUnsaved } from '../../../admin-kit/entry/panel';
import { keyed } from '../../../admin-kit/keyed';
import type { Restored, Version } from '../shapes';
import { describeVersion } from './describe-version';

interface Props {
  path: string;
  version: Version;
  hasUnpublishedChanges: boolean;
  onRestored(restored: Restored): void;
}

/** Button that puts a version into the draft, after asking. */
export function RestoreButton({ path, version, hasUnpublishedChanges, onRestored }: Props) {
  const isUnsaved = useUnsaved();
  const resetForm = useForm('RestoreButton', (form) => form.resetForm);
  const { restore } = useRestore(path, version.ref, (restored) => {
    // So that the browser does not ask about leaving; what was typed is kept elsewhere.
    resetForm();
    onRestored(restored);
  });
  return (
    <ConfirmDialog
      button={<Button>Restore as draft</Button>}
      title="Restore what was there?"
      doLabel="Restore"
      onDo={restore}
    >
      <Typography>
        The draft will say what this version says: {describeVersion(version).toLowerCase()}. The website does
        not change until you publish.
      </Typography>
      {hasUnpublishedChanges && (
        <Typography fontWeight="bold">
          The draft has changes that are not published. They are kept in this history, and you can bring them
          back.
        </Typography>
      )}
      {isUnsaved && (
        <Typography fontWeight="bold">
          You have typed something that is not saved. It is offered to you again afterwards.
        </Typography>
      )}
    </ConfirmDialog>
  );
}

/** Puts a version into the draft; staff are shown why when that fails. */
export function useRestore(path: string, ref: string, onRestored: (restored: Restored) => void) {
  const { post } = useFetchClient();
  const { attempt, isSending } = useAttempt();
  const restore = () =>
    attempt(async () => {
      const { data } = await post<Restored>(`/history/${path}/restore`, { version: ref });
      onRestored(data);
    });
  return { restore, isSending };
}

/** Says that the draft was restored, and what could not be brought back. */
export function RestoredMessage({ restored: { leftOut } }: { restored: Restored }) {
  return (
    <Box role="status">
      <Typography tag="p" variant="beta">
        It is in the draft now. Nothing was published.
      </Typography>
      {leftOut.length > 0 && (
        <Box tag="ul" paddingTop={4} paddingLeft={5} style={{ listStyle: 'disc' }}>
          {keyed(leftOut).map(({ key, item }) => (
            <li key={key}>
              <Typography>{item}</Typography>
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}
