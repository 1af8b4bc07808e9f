import { createRequire } from 'node:module';
import path from 'node:path';
import type { Cms } from './cms.ts';

/** The compiled one runs inside the Strapi that the tests boot. Its own timer runs there as well. */
const { carryOutDue } = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../dist/src/features/workflow/server/scheduling/scheduler.js'),
);

/** The times of an entry, as ISO 8601 instants. */
export interface Plan {
  publishAt?: string | null;
  unpublishAt?: string | null;
}

/** An instant so many seconds from now. */
export const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** The uid of FAQs. */
export const FAQ = 'api::faq.faq';
/** The uid of what was missed. */
export const MISSED = 'api::scheduling.missed-schedule';

/** The schedule of the tests of a file. */
export function provideSchedule(cms: { get(): Cms }) {
  const strapi = () => cms.get().strapi;
  const documents = () => strapi().documents(FAQ);
  return {
    documents,
    /** Plans an FAQ, as staff do it. */
    async plan(documentId: string, data: Plan): Promise<void> {
      await documents().update({ documentId, data });
    },
    async isLive(documentId: string): Promise<boolean> {
      return (await documents().findOne({ documentId, status: 'published' })) !== null;
    },
    readDraft: (documentId: string) =>
      strapi()
        .db.query(FAQ)
        .findOne({ where: { documentId, publishedAt: null } }),
    /** What the publication log says of an entry: each action with its actor. */
    async readLog(documentId: string): Promise<[string, string][]> {
      const rows = await strapi()
        .db.query('api::publication.publication-log-entry')
        .findMany({ where: { targetId: documentId }, orderBy: { revision: 'asc' } });
      return rows.map(({ action, actor }: { action: string; actor: string }) => [action, actor]);
    },
    /** Looks at what is due, as Strapi's timer does. */
    look: (now = new Date()): Promise<void> => carryOutDue(strapi(), now),
    /** As if it had been planned long ago, and the time had passed since. */
    async letPass(uid: `api::${string}.${string}`, documentId: string, data: Plan): Promise<void> {
      await strapi()
        .db.query(uid)
        .updateMany({ where: { documentId, publishedAt: null }, data });
    },
    /** What staff see as not done at its time. */
    readMissed: (documentId: string) =>
      strapi()
        .db.query(MISSED)
        .findMany({ where: { targetId: documentId } }),
  };
}
