import { Box, Flex, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { SiteChange, WebsiteState } from '../../website/shapes';
import { describeMoment } from './describe-moment';
import { Problem } from './Problem';
import { usePolled } from './use-polled';

const SECOND = 1000;
const SHOWN = 5;

/** Widget of the start page: what is live, what is on its way, how long it took, and the last problem. */
export default function WebsiteWidget() {
  const { answer, isStale } = usePolled<WebsiteState>('/website/state', '', ({ isBehind }) => isBehind);
  if (answer === null)
    return <Typography textColor="neutral600">{isStale ? 'No connection.' : 'Looking…'}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Box role="status">
        <Typography fontWeight="bold">{headlineOf(answer)}</Typography>
      </Box>
      {answer.problem && <Problem text={answer.problem} />}
      <Link href={answer.url} isExternal>
        Go to the website
      </Link>
      <Changes changes={answer.changes.slice(0, SHOWN)} />
    </Flex>
  );
}

function headlineOf({ isReachable, liveSince, isBehind, isBuilding, problem }: WebsiteState): string {
  if (!isReachable)
    return 'The website’s publisher does not answer. The website stays as it is, and catches up by itself.';
  if (problem) return 'The website stays as it was, because of this:';
  if (isBehind)
    return isBuilding ? 'A change is being put on the website.' : 'A change is waiting for the website.';
  return liveSince === null
    ? 'The website is being made.'
    : `All that is published is live since ${describeMoment(liveSince)}.`;
}

function Changes({ changes }: { changes: SiteChange[] }) {
  if (changes.length === 0) return null;
  return (
    <Table colCount={3} rowCount={changes.length + 1} aria-label="Last changes of the website">
      <Thead>
        <Tr>
          {['Live since', 'Took', 'Pages'].map((text) => (
            <Th key={text}>
              <Typography variant="sigma">{text}</Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {changes.map(({ at, tookMs, pages }) => (
          <Tr key={at}>
            {[describeMoment(at), `${(tookMs / SECOND).toFixed(1)} s`, String(pages)].map((text, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row keep their places
              <Td key={index}>
                <Typography>{text}</Typography>
              </Td>
            ))}
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
