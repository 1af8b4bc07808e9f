import { createRequire } from 'node:module';
import path from 'node:path';
import { beforeEach } from 'vitest';
import type { Cms } from './cms.ts';
import { type Mail, provideMailbox } from './mailbox.ts';
import type { Staff } from './staff.ts';

/** The compiled one runs inside the Strapi that the tests boot. Its own timer runs there as well. */
const { sendDigest, weekOf } = createRequire(import.meta.url)(
  path.resolve(import.meta.dirname, '../dist/src/features/tasks/server/digest/digest.js'),
);
const DIGEST = 'api::review.review-digest';
/** Distinguishes a reminder from a message that is sent at once. */
const FOOTER = 'This reminder comes on Mondays';

/** A Monday to come: the timer of the CMS has nothing to send before. */
export const MONDAY = new Date('2031-03-03T07:30:00.000Z');
const WEEK_BEFORE: string = weekOf(new Date(MONDAY.getTime() - 7 * 86_400_000));

/** The weekly reminders, none of which was sent yet for that Monday when a test begins. */
export function provideDigest(cms: { get(): Cms }) {
  const mails: Mail[] = provideMailbox(cms);
  const rows = () => cms.get().strapi.db.query(DIGEST);
  const setWeek = (week: string) => rows().updateMany({ where: {}, data: { week } });
  beforeEach(() => setWeek(WEEK_BEFORE));
  const send = (now: Date): Promise<void> => sendDigest(cms.get().strapi, now);
  const textsTo = ({ email }: Staff) =>
    mails.filter(({ to, text }) => to === email && text.includes(FOOTER)).map(({ text }) => text);
  return {
    mails,
    setWeek,
    readWeek: async () => (await rows().findOne({})).week,
    send,
    /** The reminders that somebody has got. */
    textsTo,
    /** What somebody is reminded of when the reminders of that Monday are sent again. */
    async remind(staff: Staff): Promise<string> {
      mails.length = 0;
      await setWeek(WEEK_BEFORE);
      await send(MONDAY);
      return textsTo(staff).join('\n');
    },
  };
}
