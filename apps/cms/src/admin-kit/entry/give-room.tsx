import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Folding, FoldingTitle } from './folding';
import { documentIdIn, type Panel, type PanelProps } from './panel';

/** A panel is narrow, and titles may be of long words. */
const WRAP = { overflowWrap: 'anywhere' } as const;

/** A panel whose heading folds it. */
export type RoomyPanel = { title: ReactNode; content: ReactNode } | null;

/**
 * Returns the panel with a heading that folds it, and with room below it on a phone, where Strapi puts all panels into one sheet and each
 * heading right under the panel before it. Accessibility tests scan the marked box. The panel gets the id of
 * the open entry, whatever its type.
 */
export function giveRoom(panel: (props: PanelProps) => Panel): (props: PanelProps) => RoomyPanel {
  return (props) => {
    const described = panel({ ...props, documentId: documentIdIn(props) });
    if (described === null) return null;
    const room = (
      <Box width="100%" paddingBottom={{ initial: 5, large: 0 }} style={WRAP} data-own-view="">
        <Folding title={described.title}>{described.content}</Folding>
      </Box>
    );
    return { title: <FoldingTitle title={described.title} />, content: room };
  };
}
