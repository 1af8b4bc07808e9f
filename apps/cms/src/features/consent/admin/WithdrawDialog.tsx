import { Box, Typography } from '@strapi/design-system';
import { AskDialog } from '../../../admin-kit/entry/AskDialog';
import type { EntryAction } from '../../../admin-kit/entry/use-entry-action';

const CONSEQUENCES = [
  'It goes from the website at once, also from its search. Links to its draft that were shared end.',
  'Its video, pictures and captions are removed for good, also those of earlier versions, unless something else uses them.',
  'It stays here as a draft that only staff see. Delete it if the person wants that, too.',
];

/** Says what a withdrawal does, and does it. */
export function WithdrawDialog({ path, action }: { path: string; action: EntryAction }) {
  const withdraw = () =>
    action.send(`${path}/withdraw`, {}, 'Consent withdrawn. This panel says when everything is gone.');
  return (
    <AskDialog
      label="Withdraw consent"
      doLabel="Withdraw it"
      variant="danger-light"
      isReady
      isSending={action.isSending}
      onDo={withdraw}
    >
      <Typography>The person no longer agrees that this is shown. When you withdraw the consent:</Typography>
      <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
        {CONSEQUENCES.map((text) => (
          <Box tag="li" key={text} paddingBottom={1}>
            <Typography>{text}</Typography>
          </Box>
        ))}
      </Box>
    </AskDialog>
  );
}
