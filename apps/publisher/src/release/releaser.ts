import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type FaultyEntry, faultsOf, isSameEntry } from '@pain/schema';
import type { BuildReport, BuildRequest } from '@pain/web/build';
import type { LostRelation, PublicationChange } from '@pain/web/cms';
import { CONTENT_FILE, parseContent } from '@pain/web/manifest';
import { BuildError } from '../build/build-error.ts';
import type { Finding } from '../findings/finding.ts';
import { GuardError } from '../findings/guard-error.ts';
import { heldIn, versionsToKeep } from '../findings/kept-back.ts';
import type { ChangeFacts } from '../guards/change.ts';
import { checkContent, convict, suspectsOf } from '../guards/check-content.ts';
import type { LinkFacts } from '../guards/check-links.ts';
import { Outlines } from '../guards/outlines.ts';
import { runGuards } from '../guards/run-guards.ts';
import type { Release } from '../release-folder/release.ts';
import { findCulprits } from './find-culprits.ts';
import type { ReleaseStore } from './release-store.ts';

/** So long it is tried which entries a build fails because of; each trial may take as long as a build may. */
const TRIALS_MS = 600_000;
/**
 * A build process also ends, or takes too long, when it is just too much that is new: of
 * so many none is accused.
 */
const MOST_ACCUSED = 64;

type IsConfirmed = ChangeFacts['isConfirmed'];
type KeptBack = NonNullable<BuildRequest['keptBack']>;

/** A release that is not written yet, and the one that it shares files with. */
interface Described {
  release: Release;
  base: Release | null;
}

/** What the releaser works with. */
export interface ReleaserParts {
  store: ReleaseStore;
  siteUrl: string;
  /** Where builds put their output. */
  outDir: string;
  build(keptBack: KeptBack): Promise<BuildReport>;
  /** The release that is served at this moment: a new one shares its unchanged files. */
  served(): Release | null;
  /** What was done to published content between two sites; null when the CMS cannot tell. */
  readHistory(live: Release['state'], next: Release['state']): Promise<readonly PublicationChange[] | null>;
  /** What published entries lack of that which they point to. */
  readLost(): Promise<readonly LostRelation[]>;
}

/**
 * Makes releases: builds, checks, and keeps back what one entry has wrong, so that all others can go live.
 */
export class Releaser {
  private readonly parts: ReleaserParts;
  private readonly outlines = new Outlines();
  /**
   * Whether the last build ended the process that builds, or hung. Once that may be chance, such as memory
   * that something else took.
   */
  private hasDied = false;
  /**
   * Whether no build has come to its end yet: the code may be another one than that of the process before.
   */
  private isFirst = true;

  constructor(parts: ReleaserParts) {
    this.parts = parts;
  }

  /**
   * Makes a release of what is published now. It is on disk afterwards, but not live.
   *
   * @param served the site whose place it is to take. When that is not known, because its description is
   * damaged or the link to it is gone, the guards compare with the newest one that can be read: they must not
   * be off when something is wrong.
   * @param isConfirmed whether an administrator said that the site may lose all of some entries.
   * @throws GuardError when it may not; BuildError or DiskError when it cannot be made.
   */
  async make(served: Release | null, isConfirmed: IsConfirmed): Promise<Release> {
    const live = served ?? (await this.parts.store.newest());
    const ended = this.isFirst ? [] : endedBuilds(live);
    let keeping: Finding[] = ended;
    let isMore = true;
    // Keeping one entry back may make another one wrong, as pages of a course that link one to the next. It
    // ends, since each round keeps more.
    while (isMore) {
      const built = await this.build(keeping, live);
      if ('refused' in built) {
        keeping = [...keeping, ...built.refused];
        continue;
      }
      const { release, base } = built;
      const { outlines, ...read } = await this.read(release, live);
      const { history } = read;
      const again = keeping.filter((finding) => ended.includes(finding) && isAgain(finding, history));
      if (again.length > 0) {
        keeping = keeping.filter((finding) => !again.includes(finding));
        continue;
      }
      const found = await this.check({ next: release, live, ...read, isConfirmed }, outlines);
      refuse(found.filter(({ effect }) => effect === 'stop'));
      const more = found.filter(({ effect }) => effect === 'keep-back');
      if (more.length === 0) return this.write({ ...release, findings: [...keeping, ...found] }, base);
      isMore = holdMore(more, keeping);
      keeping = [...keeping, ...more];
    }
    throw new GuardError(keeping);
  }

  /** Builds with some entries as they are live, or says which ones cannot be built at all. */
  private async build(keeping: Finding[], live: Release | null): Promise<Described | { refused: Finding[] }> {
    try {
      const described = await this.describe(await this.buildWithout(keeping, live));
      [this.hasDied, this.isFirst] = [false, false];
      return described;
    } catch (error) {
      const refused = await this.attribute(error, keeping, live);
      if (refused !== null) return { refused };
      // The earlier version no longer fits the rest. What has to be put right is still what was found first.
      throw keeping.length > 0 && !isDeathOf(error) ? new GuardError(keeping, { cause: error }) : error;
    }
  }

  private async buildWithout(keeping: readonly Finding[], live: Release | null): Promise<BuildReport> {
    const { store, build } = this.parts;
    if (keeping.length === 0) return build({});
    return build(versionsToKeep(keeping, live ? await store.contentOf(live) : []));
  }

  /**
   * The entries that an error is the fault of, to be kept back; null where it is the
   * fault of none that can be.
   */
  private async attribute(
    error: unknown,
    keeping: Finding[],
    live: Release | null,
  ): Promise<Finding[] | null> {
    const refused = refusedBy(error, keeping, live);
    if (refused !== null) return refused;
    const isDeath = isDeathOf(error);
    const isChance = isDeath && !this.hasDied;
    this.hasDied ||= isDeath;
    return isChance ? null : this.tryWithout(error, keeping, live);
  }

  /** Finds by trying which entries an error is the fault of. */
  private async tryWithout(
    error: unknown,
    keeping: Finding[],
    live: Release | null,
  ): Promise<Finding[] | null> {
    const faults = faultsOf(error);
    const isDeath = isDeathOf(error);
    const end = Date.now() + TRIALS_MS;
    const isWellWithout = (left: readonly FaultyEntry[]) => {
      if (Date.now() > end) throw error;
      return this.isBuildable([...keeping, ...convict(left, faults, live)], live);
    };
    for (const suspects of suspectsOf(faults, live)) {
      if (isDeath && suspects.length > MOST_ACCUSED) continue;
      const culprits = await findCulprits(suspects, isWellWithout);
      const convicted = culprits && convict(culprits, faults, live);
      if (convicted) return convicted.map((one) => (isDeath ? { ...one, endedBuild: true } : one));
    }
    return null;
  }

  /** Whether all other pages can be made. What cannot be shown without what is kept back does not count. */
  private async isBuildable(keeping: Finding[], live: Release | null): Promise<boolean> {
    try {
      await this.buildWithout(keeping, live);
      return true;
    } catch (error) {
      const refused = refusedBy(error, keeping, live);
      if (refused !== null) return this.isBuildable([...keeping, ...refused], live);
      if (faultsOf(error).length === 0) throw error;
      return false;
    }
  }

  private async describe(report: BuildReport): Promise<Described> {
    const { store, outDir, served } = this.parts;
    const base = served();
    return { release: await store.describe(outDir, report, base), base };
  }

  /** What the guards look at: the CMS answers while new pages are read. */
  private async read(
    next: Release,
    live: Release | null,
  ): Promise<Pick<ChangeFacts, 'history' | 'lost'> & Pick<LinkFacts, 'outlines'>> {
    const { outDir, readHistory, readLost } = this.parts;
    const reading = [
      live && readHistory(live.state, next.state),
      readLost(),
      this.outlines.of(outDir, next),
    ] as const;
    // None goes on when another one has failed: the next build writes where pages are read.
    await Promise.allSettled(reading);
    const [history, lost, outlines] = await Promise.all(reading);
    return { history, lost, outlines };
  }

  private async check(facts: ChangeFacts, outlines: LinkFacts['outlines']): Promise<Finding[]> {
    const { store, siteUrl, outDir } = this.parts;
    const more = {
      siteUrl,
      outlines,
      readLiveOutlines: (site: Release) => this.outlines.of(store.siteOf(site.id), site),
      readLiveContent: (site: Release) => store.contentOf(site),
      readContent: async () => parseContent(await readFile(path.join(outDir, CONTENT_FILE), 'utf8')),
    };
    return runGuards(facts, more);
  }

  private async write(release: Release, base: Release | null): Promise<Release> {
    await this.parts.store.write(release, this.parts.outDir, base);
    return release;
  }
}

/** Whether the process that builds ended, or had to be ended. */
function isDeathOf(error: unknown): boolean {
  return error instanceof BuildError && (error.kind === 'Crash' || error.kind === 'Deadline');
}

/** What a live site keeps back because building with it ended the process that builds. */
function endedBuilds(live: Release | null): Finding[] {
  return live?.findings.filter(({ endedBuild }) => endedBuild === true) ?? [];
}

/** Whether something was done to entries of a finding since the live site, or nobody can tell. */
function isAgain({ documents }: Finding, history: readonly PublicationChange[] | null): boolean {
  if (history === null) return true;
  return documents.some((entry) => history.some((change) => isSameEntry(entry, change)));
}

/** The entries that an error itself names, where all of them can be shown as they were; else null. */
function refusedBy(error: unknown, keeping: readonly Finding[], live: Release | null): Finding[] | null {
  const named = faultsOf(error).filter(({ isSuspicion }) => !isSuspicion);
  const refused = checkContent(named, live);
  return holdMore(refused, keeping) && refused.every(({ effect }) => effect !== 'stop') ? refused : null;
}

/** Whether findings hold an entry that others do not. */
function holdMore(found: readonly Finding[], keeping: readonly Finding[]): boolean {
  const held = new Set(heldIn({ findings: keeping }));
  return heldIn({ findings: found }).some((key) => !held.has(key));
}

function refuse(findings: readonly Finding[]): void {
  if (findings.length > 0) throw new GuardError(findings);
}
