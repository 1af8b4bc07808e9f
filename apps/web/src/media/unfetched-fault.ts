import { type ContentFault, describeFault, type FaultyEntry, nameSome } from '@pain/schema';
import { CmsError } from '../content/cms-error.ts';
import type { SiteManifest } from '../manifest/site-manifest.ts';
import type { Unfetched } from './download.ts';

type File = SiteManifest['media'][number];

/** Fewer files than this are left out of a first site with the entries that show them. */
const MANY = 5;
/** As many entries as somebody reads; all are kept back. */
const NAMED = 10;

const ANOTHER = 'Upload it again in the media library, or take it out of the entry that shows it.';
const WHY = {
  gone: 'the media library does not have it any more',
  refused: 'the media library cannot read it',
};

/** Says of a file that cannot be fetched which entries cannot be shown therefore. */
export function toFault(
  { name, url, usedBy }: File,
  { kind, message }: Unfetched,
  { holders, cmsUrl }: { holders: readonly FaultyEntry[]; cmsUrl: string },
): ContentFault {
  const isPassing = kind === 'failed';
  const why = isPassing ? `it cannot be read from ${new URL(url, cmsUrl).host} now (${message})` : WHY[kind];
  const entries = nameSome(
    holders.map((holder) => holder.name ?? holder.id),
    NAMED,
  );
  const problem = `It is shown on ${usedBy}${entries && ` (${entries})`}, but ${why}`;
  const hint = isPassing ? `It is tried again automatically. If this stays: ${ANOTHER}` : ANOTHER;
  return {
    ...describeFault(`The file “${name}”`, holders, [problem], hint),
    ...(isPassing && { isPassing }),
  };
}

/**
 * Refuses a first site that would be without the better part of what a host has: it is
 * as well to wait for that.
 *
 * @param unfetched why files are not there, by their addresses.
 * @throws CmsError that names the host.
 */
export function refuseOutage(
  files: readonly File[],
  unfetched: ReadonlyMap<string, Unfetched>,
  cmsUrl: string,
): void {
  const addresses = [...new Set(files.map(({ url }) => url))];
  for (const [origin, all] of Map.groupBy(addresses, (url) => new URL(url, cmsUrl).origin)) {
    const failures = all.flatMap((url) => unfetched.get(url) ?? []).filter(({ kind }) => kind === 'failed');
    if (failures.length < MANY || failures.length * 2 < all.length) continue;
    throw new CmsError(
      `${failures.length} of the ${all.length} files that the site needs cannot be read from ${origin} (${failures[0]?.message}).`,
      'Check that the media library can be reached. The site is tried again automatically.',
    );
  }
}
