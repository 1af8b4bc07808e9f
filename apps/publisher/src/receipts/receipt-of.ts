import type { Change, PublisherState, Receipt, Reference } from '../control/api.ts';
import { keyOf } from '../guards/finding.ts';
import type { Release } from '../release/release.ts';

type Facts = Pick<PublisherState, 'findings' | 'waiting' | 'problem' | 'held' | 'building'>;

/** Entries of these types stand around the content of every page. */
const EVERYWHERE: ReadonlySet<string> = new Set(['site-setting', 'department']);

/** Says where an entry is live, since when, and what is between it and the public. */
export function receiptOf(document: Reference, live: Release | null, facts: Facts, siteUrl: string): Receipt {
  const waiting = facts.waiting.findLast((change) => keyOf(change.document) === keyOf(document)) ?? null;
  const shown = live && showLive(document, live, siteUrl);
  const findings = facts.findings.filter(({ documents }) => concerns(documents, document));
  const keptBack = findings.filter(({ effect }) => effect === 'keep-back');
  const problem = waiting ? findProblem(facts) : joinMessages(keptBack);
  return {
    document,
    status: waiting
      ? statusOf(waiting, document, facts)
      : keptBack.length > 0
        ? 'kept-back'
        : shown
          ? 'live'
          : 'not-live',
    live: shown,
    waiting,
    problem,
    warnings: findings.filter(({ effect }) => effect === 'warn').map(({ message }) => message),
  };
}

function statusOf({ revision }: Change, document: Reference, facts: Facts): Receipt['status'] {
  if (facts.held) return 'held';
  if (facts.building && facts.building.revision >= revision) return 'building';
  return facts.problem && isAbout(facts.problem, document) ? 'stopped' : 'waiting';
}

/** A problem of another entry, or of the machine, keeps this one waiting as well. */
function findProblem({ problem, held }: Facts): Receipt['problem'] {
  return held || problem === null ? null : { message: problem.message };
}

/** Errors of content name the entry by its id in their text. */
function isAbout({ documents, message }: NonNullable<Facts['problem']>, document: Reference): boolean {
  return concerns(documents, document) || message.includes(`(${document.id})`);
}

function showLive(document: Reference, release: Release, siteUrl: string): Receipt['live'] {
  const entry = release.documents.find((candidate) => keyOf(candidate) === keyOf(document));
  if (!entry) return null;
  const titles = new Map(release.pages.map(({ path, title }) => [path, title]));
  return {
    title: entry.title,
    publishedAt: entry.publishedAt,
    since: entry.since,
    revision: release.state.revision,
    everywhere: EVERYWHERE.has(document.ref),
    pages: entry.pages.map(({ path, since }) => ({
      path,
      url: new URL(path, siteUrl).href,
      title: titles.get(path) ?? path,
      since,
    })),
  };
}

function joinMessages(findings: readonly { message: string }[]): Receipt['problem'] {
  return findings.length > 0 ? { message: findings.map(({ message }) => message).join('\n') } : null;
}

function concerns(documents: readonly Reference[], document: Reference): boolean {
  return documents.some((other) => keyOf(other) === keyOf(document));
}
