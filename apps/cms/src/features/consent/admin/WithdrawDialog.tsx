import { Box, Typography } from '@strapi/design-system';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import { AskDialog } from '../../../admin-kit/entry/AskDialog';
import type { EntryAction } from '../../../admin-kit/entry/use-entry-action';
import { describeBreaks } from '../../usage/admin/describe-breaks';
import { Sentences } from '../../usage/admin/Sentences';
import type { TakingDown } from '../../usage/shapes';

const CONSEQUENCES = [
  'It goes from the website at once, also from its search. Links to its draft that were shared end.',
  'Its video, pictures and captions are removed for good, also those of earlier versions, unless something else uses them.',
  'It stays here as a draft that only staff see. Delete it if the person wants that, too.',
];

interface Props {
  path: string;
  /** Where it is asked what becomes of others without the entry. */
  consequences: string;
  action: EntryAction;
}

/** Says what a withdrawal does, and does it. */
export function WithdrawDialog({ path, consequences, action }: Props) {
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
      <Breaks path={consequences} />
    </AskDialog>
  );
}

/** The links elsewhere that will lead nowhere. They are no reason to wait, so that nothing waits for them. */
function Breaks({ path }: { path: string }) {
  const { answer } = useAnswer<TakingDown>(path);
  const breaks = answer?.entries.flatMap((entry) => entry.breaks) ?? [];
  if (breaks.length === 0) return null;
  return (
    <Box role="status">
      <Typography>These links on the website will lead nowhere. Correct them afterwards:</Typography>
      <Sentences sentences={describeBreaks(breaks)} />
    </Box>
  );
}
