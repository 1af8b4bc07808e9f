import { Box, Button, Modal, Typography } from '@strapi/design-system';
import { ClockCounterClockwise } from '@strapi/icons';
import { useState } from 'react';
import { NoAnswerYet, useAnswer } from '../../../admin-kit/asking/use-answer';
import { Stack } from '../../../admin-kit/entry/Lines';
import { entryPath, type Panel, type PanelProps } from '../../../admin-kit/entry/panel';
import type { History, Version } from '../shapes';
import { describeAuthor, describeVersion } from './describe-version';
import { HistoryView } from './HistoryView';

/** More than these are in the full view. */
const SHOWN = 3;

/** Panel of the edit view: what became of the entry last, and the way to all of its versions. */
export function HistoryPanel(props: PanelProps): Panel {
  const path = entryPath(props);
  if (path === null) return null;
  const { status, updatedAt } = props.document ?? {};
  return { title: 'History', content: <Latest key={path} path={path} version={`${status} ${updatedAt}`} /> };
}

function Latest({ path, version }: { path: string; version: string }) {
  const { answer, problem } = useAnswer<History>(`/history/${path}`, { version });
  const [isOpen, setOpen] = useState(false);
  if (answer === null) return <NoAnswerYet problem={problem} />;
  const [latest, ...earlier] = answer.versions.slice(0, SHOWN);
  if (latest === undefined)
    return <Typography textColor="neutral600">It has not been published yet.</Typography>;
  return (
    <Stack state={<Line version={latest} />}>
      {earlier.length > 0 && (
        <Box tag="ul" style={{ listStyle: 'none' }}>
          {earlier.map((one) => (
            <Box tag="li" key={one.ref} paddingBottom={2}>
              <Line version={one} />
            </Box>
          ))}
        </Box>
      )}
      <Modal.Root open={isOpen} onOpenChange={setOpen}>
        <Modal.Trigger>
          <Button variant="secondary" startIcon={<ClockCounterClockwise />} fullWidth>
            See all versions
          </Button>
        </Modal.Trigger>
        <HistoryView path={path} history={answer} />
      </Modal.Root>
    </Stack>
  );
}

function Line({ version }: { version: Version }) {
  return (
    <div>
      <Typography tag="div">{describeVersion(version)}</Typography>
      <Typography tag="div" variant="pi" textColor="neutral600">
        {describeAuthor(version)}
      </Typography>
    </div>
  );
}
