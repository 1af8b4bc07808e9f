import type { ReactNode } from 'react';
import { Line, Stack } from '../../../admin-kit/entry/Lines';
import { type Panel, type PanelProps, typeIn, useUnsaved } from '../../../admin-kit/entry/panel';
import { ShowPage } from './beside/ShowPage';
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
    <Line>Save the entry first. Then you can share how it will look.</Line>
  );
  return { title: 'Preview', content: withPage(props, type, content) };
}

/** What is typed is not what is published. */
function withPage({ model, documentId, activeTab }: PanelProps, type: string, content: ReactNode): ReactNode {
  if (activeTab === 'published') return content;
  const address = ['/preview', type, documentId, 'live'].filter(Boolean).join('/');
  return (
    <>
      <ShowPage model={model} address={address} />
      {content}
    </>
  );
}

const UNSAVED = 'The preview shows what you saved last. Save to see your changes.';
const SAVED = 'The preview shows what is saved.';

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
