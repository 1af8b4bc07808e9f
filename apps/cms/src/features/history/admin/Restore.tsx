import { Box, Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useForm, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { describeError } from '../../../admin-kit/entry/describe-error';
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
  const isUnsaved = useForm('RestoreButton', ({ modified }) => modified);
  const restore = useRestore(path, version, onRestored);
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

/** The form is set back, so that the browser does not ask about leaving; what was typed is kept elsewhere. */
function useRestore(path: string, { ref }: Version, onRestored: (restored: Restored) => void) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const resetForm = useForm('RestoreButton', (form) => form.resetForm);
  return async () => {
    try {
      const { data } = await post<Restored>(`/history/${path}/restore`, { version: ref });
      resetForm();
      onRestored(data);
    } catch (error) {
      toggleNotification({ type: 'danger', message: describeError(error) });
    }
  };
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
