import { cloneElement, type ReactElement } from 'react';
import { DynamicZone } from '../../../../admin-kit/entry/strapi-insides';
import { BlockList, type ZoneProps } from './BlockList';

/**
 * Strapi's own frame of a dynamic zone, in which fields know that they are in one and so may be read
 * and changed. It provides that by a context which it does not export, so that its own element is
 * used, with our list in it.
 */
const useFrame: (props: ZoneProps) => ReactElement = DynamicZone;

/** The blocks of a page. Loaded when the first one is shown. */
export default function Zone(props: ZoneProps) {
  return cloneElement(useFrame(props), {}, <BlockList {...props} />);
}
