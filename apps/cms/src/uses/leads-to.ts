import { normalisePath } from '@pain/schema';
import { addressesIn } from './addresses-in';

/** Whether a link field, or a link anywhere in a rich text, leads to a path of this website. */
export function leadsTo(value: unknown, path: string): boolean {
  return addressesIn(value).some((address) => normalisePath(address) === path);
}
