import { type Panel, type PanelProps, typeIn, versionOf } from '../../../admin-kit/entry/panel';
import { Consent } from './Consent';

/** The type of the entries that are shown only by consent. */
const CONSENTED = 'testimonial';

/** Panel of the edit view of testimonials: whether there is consent, and the button that withdraws it. */
export function ConsentPanel(props: PanelProps): Panel {
  const { model, documentId } = props;
  const type = typeIn(props);
  if (type !== CONSENTED || !documentId) return null;
  const path = `/consent/${type}/${documentId}`;
  return {
    title: 'Consent',
    content: (
      <Consent key={path} path={path} version={versionOf(props)} model={model} documentId={documentId} />
    ),
  };
}
