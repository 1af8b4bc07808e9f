import { type RefObject, useEffect } from 'react';
import { useDragAndDrop } from '../../../../admin-kit/entry/strapi-insides';
import type { BlockProps } from './use-blocks';

/**
 * Strapi draws what is dragged below the pointer on its own; the browser's own picture of
 * it would be a second one.
 */
const NO_PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** Moves a block while it is dragged over others. */
export function useDragging({ name, block, index, disabled, actions }: BlockProps, title: string) {
  const [{ isDragging }, boxRef, dropRef, handleRef, pictureRef] = useDragAndDrop<number>(!disabled, {
    type: `dynamicZone_${name}`,
    index,
    item: { index, id: block.__temp_key__, displayedValue: title },
    onMoveItem: (to, from) => actions.move(from, to),
  });
  useEffect(() => {
    const picture = new Image();
    picture.src = NO_PICTURE;
    pictureRef(picture, { captureDraggingState: false });
  }, [pictureRef]);
  dropRef(boxRef);
  return { isDragging, boxRef: boxRef as RefObject<HTMLDivElement>, handleRef };
}
