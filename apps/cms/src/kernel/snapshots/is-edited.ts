import type { ContentType } from '@pain/schema';
import { fingerprintOf } from './fingerprint';
import { referencesIn, withReferencesTo } from './references';

type Version = Record<string, unknown>;
type Type = Pick<ContentType, 'fields'>;

/** Strapi writes the two versions of an entry one after the other. */
const TOGETHER_MS = 500;

/** Whether a draft was saved after it was published. */
export function isSavedSince(draft: Version, published: Version): boolean {
  return timeOf(draft) - timeOf(published) > TOGETHER_MS;
}

/** Whether a draft holds what an editor changed since it was published, or was never published at all. */
export function isEdited(type: Type, draft: Version, published: Version | null): boolean {
  if (published === null) return true;
  return !saysTheSame(type, draft, published) && !isAsPublished(type, draft, published);
}

/**
 * Whether a draft is what was published of it, but for the relations that Strapi has dropped from the
 * published version. A pointer that an editor added since looks like a dropped one, and only the time of the
 * saving tells them apart.
 */
export function isAsPublished(type: Type, draft: Version, published: Version): boolean {
  if (isSavedSince(draft, published)) return false;
  const shown = referencesIn(published);
  return saysTheSame(type, withReferencesTo(shown, draft), published);
}

function saysTheSame(type: Type, one: Version, other: Version): boolean {
  return fingerprintOf(type, one) === fingerprintOf(type, other);
}

function timeOf({ updatedAt }: Version): number {
  return new Date(String(updatedAt)).getTime();
}
