import { Line, Stack } from '../../../admin-kit/entry/Lines';
import { type Panel, type PanelProps, typeIn, useUnsaved } from '../../../admin-kit/entry/panel';
import { ChangesDialog } from './ChangesDialog';
import { PreviewDialog } from './PreviewDialog';
import { ShareLink } from './ShareLink';

/** Panel of the edit view: how the draft looks, what it will change, and a link to it for others. */
export function PreviewPanel(props: PanelProps): Panel {
  const type = typeIn(props);
  // A redirect shows nothing of its own.
  if (!type || type === 'redirect') return null;
  const { documentId } = props;
  const content = documentId ? (
    <Tools path={`/preview/${type}/${documentId}`} />
  ) : (
    <Line>Save the entry first. Then you can see how it will look.</Line>
  );
  return { title: 'Preview', content };
}

const UNSAVED = 'The preview shows what you saved last. Save to see your changes.';
const SAVED = 'It shows what is saved.';

function Tools({ path }: { path: string }) {
  const isUnsaved = useUnsaved();
  return (
    <Stack state={<Line>{isUnsaved ? UNSAVED : SAVED}</Line>}>
      <PreviewDialog path={path} />
      <ChangesDialog path={path} />
      <ShareLink path={path} />
    </Stack>
  );
}
