import { type Panel, type PanelProps, typeIn, versionOf } from '../../../../admin-kit/entry/panel';
import { REVIEWED } from '../../review-shapes';
import { Review } from './Review';

/**
 * Panel of the edit view: when the entry was reviewed, when again, and whether this version is signed off.
 */
export function ReviewPanel(props: PanelProps): Panel {
  const { model, documentId } = props;
  const type = typeIn(props);
  if (!type || !documentId || !REVIEWED.some((name) => name === type)) return null;
  const entry = `${type}/${documentId}`;
  const path = `/review/${entry}`;
  return {
    title: 'Review',
    content: (
      <Review
        key={path}
        entry={entry}
        path={path}
        version={versionOf(props)}
        model={model}
        documentId={documentId}
      />
    ),
  };
}
