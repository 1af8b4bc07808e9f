import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Difference, Version } from '../../history/shapes';
import { Differences } from './Differences';
import { describeVersion } from './describe-version';
import { useAnswer } from './use-answer';

type View = 'before' | 'draft' | 'whole';

interface Props {
  path: string;
  version: Version;
  /** All of the entry, the newest first. */
  versions: Version[];
}

/** What a version changed, how it differs from the draft of today, or all that it said. */
export function Comparison({ path, version, versions }: Props) {
  const [view, setView] = useState<View>('before');
  const before = findBefore(version, versions);
  return (
    <Flex direction="column" alignItems="stretch" gap={4} aria-live="polite">
      <Typography tag="h2" variant="beta">
        {describeVersion(version)}
      </Typography>
      <Field.Root name="view">
        <Field.Label>Show</Field.Label>
        <SingleSelect value={view} onChange={(value) => setView(value as View)}>
          <SingleSelectOption value="before">
            {before
              ? `What changed since the version before it (${describeVersion(before)})`
              : 'All of it: it is the first version'}
          </SingleSelectOption>
          <SingleSelectOption value="draft">
            What has changed from this version to the draft of now
          </SingleSelectOption>
          <SingleSelectOption value="whole">All that this version says</SingleSelectOption>
        </SingleSelect>
      </Field.Root>
      <Result path={path} query={queryOf(view, version, before)} isWhole={view === 'whole'} />
    </Flex>
  );
}

/** The version that was published before it; a draft that was put aside began as one, too. */
function findBefore(version: Version, versions: readonly Version[]): Version | undefined {
  const older = versions.slice(versions.indexOf(version) + 1);
  return older.find(({ action, hasContent }) => hasContent && action === 'publish');
}

function queryOf(view: View, { ref }: Version, before: Version | undefined): string {
  if (view === 'whole') return `from=${ref}&to=${ref}`;
  if (view === 'draft') return `from=${ref}&to=draft`;
  return before ? `from=${before.ref}&to=${ref}` : `from=${ref}&to=${ref}`;
}

function Result({ path, query, isWhole }: { path: string; query: string; isWhole: boolean }) {
  const { answer, isLost } = useAnswer<{ differences: Difference[] }>(`/history/${path}/compare?${query}`);
  if (isLost)
    return (
      <Typography textColor="danger600">No connection to the server. Choose the version again.</Typography>
    );
  if (answer === null) return <Typography textColor="neutral600">Looking…</Typography>;
  const [from, to] = [...new URLSearchParams(query).values()];
  return <Differences differences={answer.differences} isWhole={isWhole || from === to} />;
}
