import { entryPath, type Panel, type PanelProps, versionOf } from '../../../admin-kit/entry/panel';
import { CheckList } from './CheckList';

/** Panel of the edit view: what keeps the saved draft from being published, and what could be plainer. */
export function ChecksPanel(props: PanelProps): Panel {
  const path = entryPath(props);
  if (path === null || props.activeTab === 'published') return null;
  return { title: 'Checks', content: <CheckList key={path} path={path} version={versionOf(props)} /> };
}
