import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { describeError } from '../../../admin-kit/entry/describe-error';
import { useUnsaved } from '../../../admin-kit/entry/panel';
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
  const [isOpen, setOpen] = useState(false);
  const isUnsaved = useUnsaved();
  const resetForm = useForm('RestoreButton', (form) => form.resetForm);
  const { restore } = useRestore(path, version.ref, (restored) => {
    // So that the browser does not ask about leaving; what was typed is kept elsewhere.
    resetForm();
    onRestored(restored);
  });
  const confirm = async () => {
    setOpen(false);
    await restore();
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button>Restore as draft</Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>Restore what was there?</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={2}>
            <Typography>
              The draft will say what this version says: {describeVersion(version).toLowerCase()}. The website
              does not change until you publish.
            </Typography>
            {hasUnpublishedChanges && (
              <Typography fontWeight="bold">
                The draft has changes that are not published. They are kept in this history, and you can bring
                them back.
              </Typography>
            )}
            {isUnsaved && (
              <Typography fontWeight="bold">
                You have typed something that is not saved. It is offered to you again afterwards.
              </Typography>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary" fullWidth>
              Cancel
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={confirm}>
              Restore
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

/** Puts a version into the draft; staff are shown why when that fails. */
export function useRestore(path: string, ref: string, onRestored: (restored: Restored) => void) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isSending, setSending] = useState(false);
  const restore = async () => {
    setSending(true);
    try {
      const { data } = await post<Restored>(`/history/${path}/restore`, { version: ref });
      onRestored(data);
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
    } finally {
      setSending(false);
    }
  };
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
          {leftOut.map((sentence) => (
            <li key={sentence}>
              <Typography>{sentence}</Typography>
            </li>
          ))}
        </Box>
      )}
    </Box>
  );
}
