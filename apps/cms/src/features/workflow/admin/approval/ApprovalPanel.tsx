import { SELDOM_MS, usePolled } from '../../../../admin-kit/asking/use-polled';
import { type Panel, type PanelProps, typeIn, versionOf } from '../../../../admin-kit/entry/panel';
import { useEntryAction } from '../../../../admin-kit/entry/use-entry-action';
import type { ApprovalState } from '../../approval-shapes';
import { Approval } from './Approval';
import { describeApproval } from './describe-approval';

/** Panel of the edit view: who asks for the entry to be published, and what those who look at it can do. */
export function ApprovalPanel(props: PanelProps): Panel {
  const { model, documentId = '' } = props;
  const type = typeIn(props);
  const path = type && documentId ? `/approval/${type}/${documentId}` : null;
  const action = useEntryAction(model, documentId);
  const { answer } = usePolled<ApprovalState>(path, `${versionOf(props)} ${action.turn}`, () => false, {
    restingMs: SELDOM_MS,
  });
  const text = answer && describeApproval(answer);
  if (path === null || !answer || !text) return null;
  return { title: 'Approval', content: <Approval path={path} state={answer} text={text} action={action} /> };
}
