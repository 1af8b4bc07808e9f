import type { MirrorState, Receipt } from '@pain/schema';
import { idlePublisher } from '@pain/schema/fixtures';
import { beforeAll } from 'vitest';
import { z } from 'zod';
import type { Cms } from './cms.ts';
import { providePublisher, sendAnswer } from './publisher.ts';
import { Staff } from './staff.ts';

/** The uid of testimonials. */
export const TESTIMONIAL = 'api::testimonial.testimonial';
/** All that a testimonial needs beside a consent. */
export const QUOTE = { kind: 'quote', quote: 'It helped.' };

/** Today in Britain, as `YYYY-MM-DD`. */
export const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();

const tasks = z.array(z.object({ title: z.string(), text: z.string(), isUrgent: z.boolean() }));

/** What the website still has of an entry. */
export type Live = Pick<Receipt, 'pages' | 'files'>;

/**
 * Testimonials of the tests of a file, an editor who cares for them, and a publisher.
 *
 * @param live what the publisher says that the website has of whatever it is asked for; nothing by default.
 * @param mirror what it says of the copy of the website elsewhere; that there is none by default.
 */
export function provideTestimonials(
  cms: { get(): Cms },
  live: () => Live = () => ({ pages: [], files: [] }),
  mirror: () => MirrorState | null = () => null,
) {
  let editor: Staff | undefined;
  beforeAll(async () => {
    editor = await Staff.add(cms.get(), 'strapi-editor');
  });
  const since = '2026-11-23T10:42:00.000Z';
  providePublisher(({ url, method }, response) => {
    if (method === 'POST') return sendAnswer(response, { status: 'looking' }, { status: 202 });
    const receipt = { live: true, since, searchSince: since, problem: null, ...live() };
    sendAnswer(response, url?.startsWith('/receipt') ? receipt : { ...idlePublisher, mirror: mirror() });
  });

  function getEditor(): Staff {
    if (!editor) throw new Error('The editor is there only inside a test.');
    return editor;
  }
  const documents = () => cms.get().strapi.documents(TESTIMONIAL);
  return {
    getEditor,
    documents,
    /** Makes a draft, with a consent unless its fields say otherwise. */
    async create(slug: string, fields: object): Promise<string> {
      const consent = { scope: 'website', givenOn: '2026-01-01' };
      const data = { title: slug, slug, kind: 'video', consent, ...fields };
      return (await documents().create({ data })).documentId;
    },
    /** How the consent stands, as the panel of the edit view asks. */
    ask: async (documentId: string) =>
      (await getEditor().send('GET', `/consent/testimonial/${documentId}`)).body,
    /** What the editor's start page says of the entry of a title. */
    taskOf: async (title: string) =>
      tasks.parse((await getEditor().send('GET', '/today')).body).find((task) => task.title === title),
    withdraw: (documentId: string, staff = getEditor()) =>
      staff.send('POST', `/consent/testimonial/${documentId}/withdraw`),
  };
}
