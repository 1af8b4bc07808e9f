import { summariseBlock } from '@pain/schema';
import type { FormBlock } from './copy-block';
import { offerOf } from './offers';

const GONE = 'Block that is no longer in use';

/** What staff call a block of this kind. */
export function nameOf(uid: string): string {
  return offerOf(uid)?.label ?? GONE;
}

/** What a block is, and how it begins. */
export function titleOf(block: FormBlock): string {
  const offer = offerOf(block.__component);
  const summary = offer ? summariseBlock(offer.name, block) : '';
  return [nameOf(block.__component), summary].filter(Boolean).join(': ');
}
