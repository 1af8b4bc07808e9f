import { Box, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import { describeMoment } from '../../../kernel/dates/describe-instant';
import type { Deleted, DeletedEntry } from '../shapes';
import { DeletedVersion } from './DeletedVersion';

/**
 * Lists deleted entries that can be restored. Those shown by consent are deleted for good, so they are not
 * listed.
 */
export default function DeletedPage() {
  return (
    <Page.Main>
      <Page.Title>Deleted entries</Page.Title>
      <Layouts.Header
        title="Deleted entries"
        subtitle="Each can be brought back as a draft. Testimonials are not in this list: they are deleted for good."
      />
      <Layouts.Content>
        <Entries />
      </Layouts.Content>
    </Page.Main>
  );
}

function Entries() {
  const { answer, problem } = useAnswer<Deleted>('/deleted');
  return (
    <Box data-own-view paddingBottom={8}>
      <Typography role="status" tag="p" textColor="neutral700" paddingBottom={4}>
        {problem ?? describe(answer)}
      </Typography>
      {answer !== null && answer.entries.length > 0 && (
        <Box tag="ul" background="neutral0" hasRadius shadow="tableShadow" style={{ listStyle: 'none' }}>
          {answer.entries.map((deleted) => (
            <Row key={deleted.ref} deleted={deleted} />
          ))}
        </Box>
      )}
    </Box>
  );
}

function describe(answer: Deleted | null): string {
  if (answer === null) return 'Looking…';
  const { entries, hasMore } = answer;
  if (entries.length === 0) return 'Nothing was deleted that could be brought back.';
  if (hasMore)
    return `The ${entries.length} entries that were deleted last. Bring one back to see an earlier one.`;
  return entries.length === 1 ? 'One entry.' : `${entries.length} entries, the last deleted first.`;
}

function Row({ deleted }: { deleted: DeletedEntry }) {
  const { title, kind, at, by } = deleted;
  return (
    <Flex
      tag="li"
      justifyContent="space-between"
      gap={4}
      wrap="wrap"
      paddingTop={4}
      paddingBottom={4}
      paddingLeft={6}
      paddingRight={6}
    >
      <Box>
        <Typography tag="h2" fontWeight="semiBold" style={{ overflowWrap: 'anywhere' }}>
          {title}
        </Typography>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {kind} · Deleted {describeMoment(at)} · {by}
        </Typography>
      </Box>
      <DeletedVersion deleted={deleted} />
    </Flex>
  );
}
