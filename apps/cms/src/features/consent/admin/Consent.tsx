import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Clock, WarningCircle } from '@strapi/icons';
import { NoAnswerYet } from '../../../admin-kit/asking/use-answer';
import { SELDOM_MS, usePolled } from '../../../admin-kit/asking/use-polled';
import { Headline, Line, Stack } from '../../../admin-kit/entry/Lines';
import { type EntryAction, useEntryAction } from '../../../admin-kit/entry/use-entry-action';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { ConsentState, WithdrawalReceipt } from '../shapes';
import { describeConsent } from './describe-consent';
import { describeWithdrawal, headingOf, type WithdrawalLine } from './describe-withdrawal';
import { WithdrawDialog } from './WithdrawDialog';

interface ConsentProps {
  /** Where it is asked for. */
  path: string;
  version: string;
  model: string;
  documentId: string;
}

/** Whether there is consent to show an entry; after a withdrawal, what is gone by now. */
export function Consent({ path, version, model, documentId }: ConsentProps) {
  const action = useEntryAction(model, documentId);
  const { answer, problem } = usePolled<ConsentState>(path, `${version} ${action.turn}`, isMoving, {
    restingMs: SELDOM_MS,
  });
  if (answer === null) return <NoAnswerYet problem={problem} />;
  const { withdrawal, isWithdrawable, mayWithdraw } = answer;
  if (withdrawal) return <Withdrawn path={path} withdrawal={withdrawal} action={action} />;
  const { heading, tone, lines } = describeConsent(answer);
  const consequences = `/taking-down/testimonial?ids=${documentId}`;
  return (
    <Stack state={<Headline tone={tone}>{heading}</Headline>}>
      {lines.map((line) => (
        <Line key={line}>{line}</Line>
      ))}
      {isWithdrawable && mayWithdraw && (
        <WithdrawDialog path={path} consequences={consequences} action={action} />
      )}
    </Stack>
  );
}

function isMoving({ withdrawal }: ConsentState): boolean {
  return withdrawal !== null && !withdrawal.isDone;
}

function Withdrawn({
  path,
  withdrawal,
  action,
}: {
  path: string;
  withdrawal: WithdrawalReceipt;
  action: EntryAction;
}) {
  const lines = describeWithdrawal(withdrawal);
  const [heading, tone] = headingOf(withdrawal);
  const isStuck = withdrawal.files.some(({ fate }) => fate === 'stuck');
  const again = () => action.send(`${path}/withdraw`, {}, 'Tried again.');
  return (
    <Stack state={<Headline tone={tone}>{heading}</Headline>}>
      <Line>
        {withdrawal.by ? `${withdrawal.by}, ` : ''}
        {describeMoment(withdrawal.at)}
      </Line>
      <Box tag="ul" style={{ listStyle: 'none' }} aria-label="What became of it">
        {lines.map((line) => (
          <Fate key={line.text} {...line} />
        ))}
      </Box>
      {isStuck && (
        <Button variant="secondary" onClick={again} loading={action.isSending}>
          Try again
        </Button>
      )}
    </Stack>
  );
}

/** The words say how it stands; the sign only helps the eye. */
function Fate({ text, isGone }: WithdrawalLine) {
  const [Sign, colour] =
    isGone === null
      ? [Clock, 'secondary600']
      : isGone
        ? [CheckCircle, 'success600']
        : [WarningCircle, 'warning600'];
  return (
    <Flex tag="li" gap={2} alignItems="flex-start" paddingBottom={2}>
      <Sign fill={colour} aria-hidden style={{ flexShrink: 0, marginTop: 2 }} />
      <Typography style={{ overflowWrap: 'anywhere' }}>{text}</Typography>
    </Flex>
  );
}
