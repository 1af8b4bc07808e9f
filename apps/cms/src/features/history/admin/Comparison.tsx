import { Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { Version } from '../shapes';
import { Compared, type Ends } from './Compared';
import { describeVersion } from './describe-version';

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
      <Compared path={path} {...endsOf(view, version, before)} />
    </Flex>
  );
}

/** The version that was published before it; a draft that was put aside began as one, too. */
function findBefore(version: Version, versions: readonly Version[]): Version | undefined {
  const older = versions.slice(versions.indexOf(version) + 1);
  return older.find(({ action, hasContent }) => hasContent && action === 'publish');
}

function endsOf(view: View, { ref }: Version, before: Version | undefined): Ends {
  if (view === 'whole') return { from: ref, to: ref };
  if (view === 'draft') return { from: ref, to: 'draft' };
  return { from: before?.ref ?? ref, to: ref };
}
