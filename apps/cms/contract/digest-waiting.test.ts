import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { createFaq } from './content.ts';
import { Staff } from './staff.ts';
import { provideDigest } from './weekly-digest.ts';

const FAQ = 'api::faq.faq';
const cms = provideCms();
const { remind } = provideDigest(cms);
let editor: Staff;
let contributor: Staff;
let reviewer: Staff;

beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor', 'Edwina');
  contributor = await Staff.add(cms.get(), 'strapi-author', 'Conrad');
  reviewer = await Staff.add(cms.get(), 'clinical-reviewer', 'Rhoda');
});

const documents = () => cms.get().strapi.documents(FAQ);
const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
/** What a reminder says of an FAQ, up to where it is found. */
const lineOf = (question: string, documentId: string, text: string) =>
  new RegExp(
    `- “${question}”, since ${today.format()}\\n  FAQ · ${text}\\n  \\S+/api::faq\\.faq/${documentId}\\n`.replaceAll(
      '?',
      '\\?',
    ),
  );

async function send(staff: Staff, documentId: string, what: string, wish: object = {}) {
  const path = `/approval/faq/${documentId}`;
  const { fingerprint } = (await staff.send('GET', path)).body;
  expect((await staff.send('POST', `${path}/${what}`, { fingerprint, ...wish })).status).toBe(200);
}

describe('the weekly reminder', () => {
  it('tells those who may publish, and nobody else, who asks for publication since when', async () => {
    const question = 'Asked and waiting?';
    const documentId = await createFaq(cms.get(), { question, slug: 'digest-asked' });
    await send(contributor, documentId, 'ask');
    expect(await remind(editor)).toMatch(lineOf(question, documentId, 'Conrad asks for publication'));
    expect(await remind(reviewer)).not.toContain(question);
    expect(await remind(contributor)).toBe('');

    await documents().publish({ documentId });
    expect(await remind(editor)).not.toContain(question);
    await documents().delete({ documentId });
  });

  it('tells them what is signed off and not published, and not who signed it off', async () => {
    const question = 'Signed and waiting?';
    const documentId = await createFaq(cms.get(), { question: 'Before?', slug: 'digest-signed' });
    await documents().publish({ documentId });
    await documents().update({ documentId, data: { question } });
    const path = `/review/faq/${documentId}`;
    const { fingerprint } = (await reviewer.send('GET', path)).body;
    const wish = { fingerprint, evidence: 'NICE NG193', nextDue: '2036-11-23', publish: false };
    expect((await reviewer.send('POST', `${path}/sign-off`, wish)).status).toBe(200);
    expect(await remind(editor)).toMatch(
      lineOf(question, documentId, 'Signed off by Rhoda, waits to be published'),
    );
    expect(await remind(reviewer)).not.toContain(question);
    expect(await remind(contributor)).toBe('');

    await documents().publish({ documentId });
    expect(await remind(editor)).not.toContain(question);
    await documents().delete({ documentId });
  });

  it('tells who asked what came back with a comment, until they ask again', async () => {
    const question = 'Returned and waiting?';
    const documentId = await createFaq(cms.get(), { question, slug: 'digest-returned' });
    await send(contributor, documentId, 'ask');
    await send(editor, documentId, 'return', { comment: 'Say it shorter.' });
    expect(await remind(contributor)).toMatch(
      lineOf(question, documentId, 'Returned by Edwina: Say it shorter.'),
    );
    expect(await remind(editor)).not.toContain(question);

    await send(contributor, documentId, 'ask');
    expect(await remind(contributor)).toBe('');
    expect(await remind(editor)).toContain(question);
    await documents().delete({ documentId });
  });
});
