import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { NoAnswerYet } from '../../../admin-kit/asking/use-answer';
import { usePolled } from '../../../admin-kit/asking/use-polled';
import { FirstOf } from '../../../admin-kit/entry/Lines';
import { Places } from '../../../admin-kit/entry/Places';
import { keyed } from '../../../admin-kit/keyed';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { SiteChange, WebsiteState } from '../shapes';
import { describeWebsite } from './describe-website';
import { Problem } from './Problem';
import { Confirm, HeldSite, PutBack } from './PutBack';

const SECOND = 1000;
const SHOWN = 5;

/** Widget of the start page: what is live, what is on its way, how long it took, and the last problem. */
export default function WebsiteWidget() {
  const [version, setVersion] = useState(0);
  const { answer, problem } = usePolled<WebsiteState>(
    '/website/state',
    String(version),
    ({ isBehind, held }) => isBehind && held === null,
  );
  const lookAgain = () => setVersion(version + 1);
  if (answer === null) return <NoAnswerYet problem={problem} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} data-own-view="">
      <Box role="status">
        <Typography fontWeight="bold">{describeWebsite(answer)}</Typography>
      </Box>
      {answer.held && <HeldSite held={answer.held} mayResume={answer.mayPutBack} onDone={lookAgain} />}
      <Places places={answer.keptBack} />
      {answer.problem && <Problem text={answer.problem} />}
      {answer.confirmation !== null && answer.mayPutBack && (
        <Confirm confirmation={answer.confirmation} onDone={lookAgain} />
      )}
      <FirstOf items={answer.warnings} most={SHOWN}>
        {(some) => <Warnings warnings={some} />}
      </FirstOf>
      <Link href={answer.url} isExternal>
        Go to the website
      </Link>
      <Changes changes={answer.changes.slice(0, SHOWN)} kept={answer.kept} onDone={lookAgain} />
    </Flex>
  );
}

function Warnings({ warnings }: { warnings: Readonly<WebsiteState['warnings']> }) {
  return (
    <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
      {keyed(warnings, ({ page, message }) => page.url + message).map(({ key, item: { page, message } }) => (
        <Box tag="li" key={key}>
          <Typography style={{ whiteSpace: 'pre-line' }}>
            <Link href={page.url} isExternal>
              {page.title}
            </Link>{' '}
            {message}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

function Changes({
  changes,
  kept,
  onDone,
}: {
  changes: SiteChange[];
  kept: readonly string[];
  onDone: () => void;
}) {
  if (changes.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="sigma" textColor="neutral700">
        Last changes
      </Typography>
      <Box tag="ul" style={{ listStyle: 'none' }} aria-label="Last changes of the website">
        {keyed(changes, ({ at }) => at).map(({ key, item: change }) => (
          <Line key={key}>
            <Typography>
              {describeMoment(change.at)}
              <Typography variant="pi" textColor="neutral700">
                {describeChange(change)}
              </Typography>
            </Typography>
            {change.order === null && kept.includes(change.release) && (
              <PutBack change={change} onDone={onDone} />
            )}
          </Line>
        ))}
      </Box>
    </Box>
  );
}

function describeChange({ tookMs, pages, order }: SiteChange): string {
  if (order !== null) return ` · ${order.by} ${ORDERS[order.kind]}`;
  return ` · ${pages} ${pages === 1 ? 'page' : 'pages'} in ${(tookMs / SECOND).toFixed(1)} s`;
}

const ORDERS: Readonly<Record<NonNullable<SiteChange['order']>['kind'], string>> = {
  'put-back': 'put back an earlier website',
  resume: 'let newer content go live again',
};

/** As high with a button as without one. */
function Line({ children }: { children: ReactNode }) {
  return (
    <Flex
      tag="li"
      gap={2}
      justifyContent="space-between"
      minHeight="4.4rem"
      borderStyle="solid"
      borderWidth="0 0 1px 0"
      borderColor="neutral150"
    >
      {children}
    </Flex>
  );
}
