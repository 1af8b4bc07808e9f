import {
  Box,
  Flex,
  Link,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { useState } from 'react';
import type { SiteChange, WebsiteState } from '../../website/shapes';
import { describeMoment } from './describe-moment';
import { Problem } from './Problem';
import { Confirm, HeldSite, PutBack } from './PutBack';
import { usePolled } from './use-polled';

const SECOND = 1000;
const SHOWN = 5;

/** Widget of the start page: what is live, what is on its way, how long it took, and the last problem. */
export default function WebsiteWidget() {
  const [version, setVersion] = useState(0);
  const { answer, isStale } = usePolled<WebsiteState>(
    '/website/state',
    String(version),
    ({ isBehind, held }) => isBehind && held === null,
  );
  const lookAgain = () => setVersion(version + 1);
  if (answer === null)
    return <Typography textColor="neutral600">{isStale ? 'No connection.' : 'Looking…'}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box role="status">
        <Typography fontWeight="bold">{headlineOf(answer)}</Typography>
      </Box>
      {answer.held && <HeldSite held={answer.held} mayResume={answer.mayPutBack} onDone={lookAgain} />}
      {answer.problem && <Problem text={answer.problem} />}
      {answer.isConfirmable && answer.mayPutBack && <Confirm onDone={lookAgain} />}
      <Warnings warnings={answer.warnings} />
      <Link href={answer.url} isExternal>
        Go to the website
      </Link>
      <Changes changes={answer.changes.slice(0, SHOWN)} kept={answer.kept} onDone={lookAgain} />
    </Flex>
  );
}

function Warnings({ warnings }: Pick<WebsiteState, 'warnings'>) {
  if (warnings.length === 0) return null;
  return (
    <Box tag="ul" paddingLeft={4} style={{ listStyle: 'disc' }}>
      {warnings.slice(0, SHOWN).map(({ page, message }) => (
        <Box tag="li" key={page.url + message}>
          <Typography style={{ whiteSpace: 'pre-line' }}>
            <Link href={page.url} isExternal>
              {page.title}
            </Link>{' '}
            {message}
          </Typography>
        </Box>
      ))}
      {warnings.length > SHOWN && <Typography>and {warnings.length - SHOWN} more</Typography>}
    </Box>
  );
}

function headlineOf({ isReachable, liveSince, isBehind, isBuilding, problem, held }: WebsiteState): string {
  if (!isReachable)
    return 'The website’s publisher does not answer. The website stays as it is, and catches up by itself.';
  if (held) return 'Newer content waits.';
  if (problem) return 'The website stays as it was, because of this:';
  if (isBehind)
    return isBuilding ? 'A change is being put on the website.' : 'A change is waiting for the website.';
  return liveSince === null
    ? 'The website is being made.'
    : `All that is published is live since ${describeMoment(liveSince)}.`;
}

function cellsOf({ at, tookMs, pages }: SiteChange): string[] {
  return [describeMoment(at), `${(tookMs / SECOND).toFixed(1)} s`, String(pages)];
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
    <Table colCount={4} rowCount={changes.length + 1} aria-label="Last changes of the website">
      <Thead>
        <Tr>
          {['Live since', 'Took', 'Pages'].map((text) => (
            <Th key={text}>
              <Typography variant="sigma">{text}</Typography>
            </Th>
          ))}
          <Th>
            <VisuallyHidden>What you can do</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {changes.map((change) => (
          <Tr key={change.at}>
            {cellsOf(change).map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row keep their places
              <Td key={index}>
                <Typography>{text}</Typography>
              </Td>
            ))}
            <Td>{kept.includes(change.release) && <PutBack change={change} onDone={onDone} />}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
