import type { PublisherState } from '@pain/schema';
import type { CopyState } from '../shapes';

/**
 * Returns whether the copy of the website in a bucket is the live website. To be asked after what is live: a
 * copy that is current then is at least as new.
 */
export function copyStateOf({ mirror, live }: Pick<PublisherState, 'mirror' | 'live'>): CopyState {
  if (mirror === null) return 'none';
  return mirror.release !== null && mirror.release === live?.release ? 'current' : 'behind';
}
