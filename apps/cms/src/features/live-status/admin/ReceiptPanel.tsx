import { Box, Button, Link, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NoAnswerYet } from '../../../admin-kit/asking/use-answer';
import { useAttempt } from '../../../admin-kit/asking/use-attempt';
import { usePolled } from '../../../admin-kit/asking/use-polled';
import { FirstOf, Headline, Stack } from '../../../admin-kit/entry/Lines';
import { type Panel, type PanelProps, typeIn, versionOf } from '../../../admin-kit/entry/panel';
import { keyed } from '../../../admin-kit/keyed';
import type { EntryReceipt } from '../shapes';
import { describeLeftOut, describeReceipt, isOnItsWay, type Known, whereOf } from './describe-receipt';
import { Problem } from './Problem';
import { ReceiptBadge } from './ReceiptBadge';

/** More pages than these are folded. */
const SHOWN_PAGES = 8;

/**
 * Panel of the edit view: whether the entry is on the public site, since when and on which pages, or why not.
 */
export function ReceiptPanel(props: PanelProps): Panel {
  const { documentId, document } = props;
  const type = typeIn(props);
  if (!type || !documentId) return null;
  const path = `/website/receipts/${type}/${documentId}`;
  return {
    title: 'Website',
    content: (
      <Receipt
        key={path}
        path={path}
        version={versionOf(props)}
        hasChanges={document?.status === 'modified'}
        where={whereOf(type)}
      />
    ),
  };
}

interface ReceiptProps extends Known {
  path: string;
  /** Changes with each change of the entry. */
  version: string;
}

function Receipt({ path, version, ...known }: ReceiptProps) {
  const [dismissed, setDismissed] = useState(0);
  const { answer, problem: lost } = usePolled<EntryReceipt>(path, `${version} ${dismissed}`, isMoving);
  if (answer === null) return <NoAnswerYet problem={lost} />;
  const { heading, tone, text } = describeReceipt(answer, known);
  return (
    <Stack
      state={
        <>
          <ReceiptBadge receipt={answer} where={known.where} />
          <Headline tone={tone}>{heading}</Headline>
        </>
      }
    >
      {text && <Typography textColor="neutral700">{text}</Typography>}
      {answer.problem && <Problem text={answer.problem} />}
      {answer.mayDismiss && <Dismiss path={path} onDone={() => setDismissed(dismissed + 1)} />}
      {keyed(answer.leftOut, describeLeftOut).map(({ key, item }) => (
        <Problem key={key} text={describeLeftOut(item)} />
      ))}
      <Pages pages={answer.pages} />
      {lost && <Typography textColor="danger600">{`${lost} ${STALE}`}</Typography>}
    </Stack>
  );
}

/** Button for a plan that failed and is not to be made up for: it is no task for anybody any more. */
function Dismiss({ path, onDone }: { path: string; onDone: () => void }) {
  const { post } = useFetchClient();
  const { attempt, isSending } = useAttempt();
  const dismiss = async () => {
    if (await attempt(async () => void (await post(`${path}/dismiss`, {})))) onDone();
  };
  return (
    <Button variant="tertiary" loading={isSending} onClick={dismiss}>
      Leave it as it is
    </Button>
  );
}

/** A problem may be solved by somebody else. */
function isMoving(receipt: EntryReceipt): boolean {
  const { status, searchSince } = receipt;
  const isSettled = status === 'live' || status === 'gone';
  return (
    isOnItsWay(receipt) || status === 'problem' || status === 'stuck' || (isSettled && searchSince === null)
  );
}

const STALE = 'Your work is still here; this is what was known last.';

function Pages({ pages }: { pages: EntryReceipt['pages'] }) {
  if (pages.length === 0) return null;
  return (
    <Box>
      <FirstOf items={pages} most={SHOWN_PAGES}>
        {(some) => <Links pages={some} />}
      </FirstOf>
    </Box>
  );
}

function Links({ pages }: { pages: Readonly<EntryReceipt['pages']> }) {
  return (
    <Box tag="ul" style={{ listStyle: 'none' }}>
      {pages.map(({ title, url }) => (
        <Box tag="li" key={url} paddingTop={1}>
          <Link href={url} isExternal>
            {title}
          </Link>
        </Box>
      ))}
    </Box>
  );
}
