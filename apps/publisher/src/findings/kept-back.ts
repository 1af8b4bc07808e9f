import { byKey, keyOf } from '@pain/schema';
import type { BuildRequest } from '@pain/web/build';
import type { StoredDocument } from '@pain/web/manifest';
import type { Finding } from './finding.ts';

type KeptBack = NonNullable<BuildRequest['keptBack']>;

/**
 * The entries that findings show as they were, in their live version; null for those that are not live.
 *
 * @param live the entries of the live site.
 */
export function versionsToKeep(findings: readonly Finding[], live: readonly StoredDocument[]): KeptBack {
  const versions = byKey(live);
  const keys = heldIn({ findings });
  return Object.fromEntries(keys.map((key) => [key, versions.get(key) ?? null]));
}

/** The entries that findings keep back, as {@link keyOf} names them. */
export function keptBackIn(found: { findings: readonly Finding[] }): string[] {
  return keysOf(keepingIn(found));
}

/** The entries that findings show as they were, whether something newer of them is published or not. */
export function heldIn({ findings }: { findings: readonly Finding[] }): string[] {
  return keysOf(findings.filter(({ effect }) => effect === 'keep-back' || effect === 'as-live'));
}

/** Why findings keep back what they do, in words for staff; null when they keep back nothing. */
export function whyKeptBack(found: { findings: readonly Finding[] }): string | null {
  const messages = keepingIn(found).map(({ message }) => message);
  return messages.length > 0 ? messages.join('\n') : null;
}

function keysOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({ documents }) => documents.map(keyOf)))];
}

function keepingIn({ findings }: { findings: readonly Finding[] }): Finding[] {
  return findings.filter(({ effect }) => effect === 'keep-back');
}
