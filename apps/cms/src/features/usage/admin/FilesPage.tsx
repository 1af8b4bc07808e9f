import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import {
  Layouts,
  Page,
  Pagination,
  SearchInput,
  useQueryParams,
  withEncodedUserParams,
} from '@strapi/strapi/admin';
import { useAnswer } from '../../../admin-kit/asking/use-answer';
import type { FilePage } from '../shapes';
import { FileRow } from './FileRow';

interface Query {
  _q?: string;
  unused?: string;
  page?: string;
}

/**
 * Each file of the media library with the entries that use it. Strapi's own library has no place for that.
 */
export default function FilesPage() {
  const [{ query }, setQuery] = useQueryParams<Query>();
  const showUnused = (isOn: boolean) =>
    setQuery(withEncodedUserParams(query ?? {}, { unused: isOn ? 'true' : undefined, page: '1' }));
  return (
    <Page.Main>
      <Page.Title>Where files are used</Page.Title>
      <Layouts.Header
        title="Where files are used"
        subtitle="Every picture and file, with the entries that use it in their drafts or on the website."
      />
      <Layouts.Action
        startActions={
          <Flex gap={4} wrap="wrap">
            {/* Before the search, which folds when it is left, and would move it away from the pointer. */}
            <Checkbox
              checked={query?.unused === 'true'}
              onCheckedChange={(isOn: boolean | 'indeterminate') => showUnused(isOn === true)}
            >
              Only files that nothing uses
            </Checkbox>
            <SearchInput label="Search for a file" placeholder="Name or alternative text" />
          </Flex>
        }
      />
      <Layouts.Content>
        <Files query={query ?? {}} />
      </Layouts.Content>
    </Page.Main>
  );
}

function Files({ query }: { query: Query }) {
  const { answer, problem } = useAnswer<FilePage>(`/uses/files?${new URLSearchParams({ ...query })}`);
  return (
    <Box data-own-view paddingBottom={8}>
      <Typography role="status" tag="p" textColor="neutral700" paddingBottom={4}>
        {problem ?? describe(query, answer)}
      </Typography>
      {answer !== null && answer.files.length > 0 && (
        <>
          <Flex
            tag="ul"
            direction="column"
            alignItems="stretch"
            background="neutral0"
            hasRadius
            shadow="tableShadow"
          >
            {answer.files.map((file) => (
              <FileRow key={file.documentId} {...file} />
            ))}
          </Flex>
          <Pagination.Root pageCount={answer.pageCount} total={answer.total}>
            <Pagination.Links />
          </Pagination.Root>
        </>
      )}
    </Box>
  );
}

function describe({ _q, unused }: Query, answer: FilePage | null): string {
  if (answer === null) return 'Looking…';
  const found = _q ? ` with “${_q}” in the name or alternative text` : '';
  if (answer.total === 0) return unused ? `Every file${found} is used.` : `There is no file${found}.`;
  const files = answer.total === 1 ? 'One file' : `${answer.total} files`;
  return unused
    ? `${files}${found} that nothing uses now. An older version of an entry, in its History, may have it still.`
    : `${files}${found}.`;
}
