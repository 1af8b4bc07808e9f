import { Box } from '@strapi/design-system';
import { FoldButton, Folding } from './folding';
import { documentIdIn, type Panel, type PanelProps } from './panel';

/** A panel is narrow, and titles may be of long words. */
const WRAP = { overflowWrap: 'anywhere' } as const;

/**
 * Returns the panel with a button that folds it, and with room below it on a phone, where Strapi puts all
 * panels into one sheet and each heading right under the panel before it. Accessibility tests scan the marked
 * box. The panel gets the id of the open entry, whatever its type.
 */
export function giveRoom(panel: (props: PanelProps) => Panel): (props: PanelProps) => Panel {
  return (props) => {
    const described = panel({ ...props, documentId: documentIdIn(props) });
    if (described === null) return null;
    const room = (
      <Box
        position="relative"
        width="100%"
        paddingBottom={{ initial: 5, large: 0 }}
        style={WRAP}
        data-own-view=""
      >
        <FoldButton title={described.title} />
        <Folding title={described.title}>{described.content}</Folding>
      </Box>
    );
    return { ...described, content: room };
  };
}
