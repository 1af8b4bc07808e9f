import { Box, TextButton, Typography } from '@strapi/design-system';
import { useLastAnswer } from '../../../admin-kit/asking/last-answers';
import { KeepInView } from '../../../admin-kit/entry/keep-in-view';
import { useOpenEntry } from '../../../admin-kit/entry/open-entry';
import { useUnsaved } from '../../../admin-kit/entry/panel';
import { goTo } from '../../checks/admin/go-to';
import type { Checks } from '../../checks/shapes';
import type { EntryReceipt } from '../shapes';
import { describeEntry } from './describe-entry';
import { whereOf } from './describe-receipt';

/** Beside “Save” and “Publish”, at every width: how the entry stands, in one line. */
export function EntryState() {
  const entry = useOpenEntry();
  const isUnsaved = useUnsaved();
  const path = entry?.path ?? null;
  const receipt = useLastAnswer<EntryReceipt>(path && `/website/receipts/${path}`);
  const checks = useLastAnswer<Checks>(path && `/checks/${path}`);
  if (entry === null || !entry.model.startsWith('api::')) return null;
  const faults = checks?.findings.filter(({ level }) => level === 'block') ?? [];
  const state = describeEntry({
    isNew: path === null,
    isUnsaved,
    faults: entry.isPublishedTab ? 0 : faults.length,
    receipt,
    hasChanges: entry.hasChanges,
    where: whereOf(path?.split('/')[0] ?? ''),
  });
  const [first] = faults;
  return (
    <Box role="status" width="100%" data-entry-state="" data-own-view="">
      <KeepInView />
      {state?.isFaulty && first ? (
        <TextButton onClick={() => void goTo(first)}>{state.text}</TextButton>
      ) : (
        state && (
          <Typography variant="pi" fontWeight="bold" textColor={`${state.tone}700`}>
            {state.text}
          </Typography>
        )
      )}
    </Box>
  );
}
