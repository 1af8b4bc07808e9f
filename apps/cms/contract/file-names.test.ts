import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { provideCms } from './cms.ts';
import { Staff } from './staff.ts';

const cms = provideCms();
let editor: Staff;
beforeAll(async () => {
  editor = await Staff.add(cms.get(), 'strapi-editor');
});

const upload = (name: string) => editor.upload(name, 'text/plain', 'Monday at 9');
/** As Strapi says it, and what no colleague would. */
const OF_THE_PLATFORM = /invalid characters|not allowed|MIME|ENAMETOOLONG|Internal/i;

describe('a file that another system lets be called', () => {
  it.each([
    ['What is pain?.txt', 'What is pain.txt'],
    ['Clinic: "times" <new>.txt', 'Clinic-times new.txt'],
    ['Cafe\u0301.txt', 'Café.txt'],
    ['con.txt', 'con-file.txt'],
    ['.hidden.txt', 'hidden.txt'],
    ['NOTES.TXT', 'NOTES.TXT'],
    ['notes.txt.', 'notes.txt'],
    ['👩‍⚕️.txt', '👩‍⚕️.txt'],
    [`${'ü'.repeat(120)}.txt`, `${'ü'.repeat(120)}.txt`],
    [`${'痛'.repeat(200)}.txt`, `${'痛'.repeat(200)}.txt`],
  ])('%j is kept as %j, and can be read', async (name, kept) => {
    const { status, body, message } = await upload(name);
    expect({ status, message, name: body.name }).toEqual({ status: 201, message: undefined, name: kept });
    expect((await fetch(`${cms.get().url}${body.url}`)).status).toBe(200);
  });

  it.each([
    [`${'a'.repeat(10_000)}.txt`, 'too long for the name of a file'],
    ['notes.exe', 'cannot be uploaded. You can upload pictures'],
  ])('is refused in plain words: %.30s', async (name, words) => {
    const { status, message } = await upload(name);
    expect(status).toBe(400);
    expect(message).toContain(words);
  });

  it('anything is kept or refused in plain words', () =>
    fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom('', '.txt'),
        async (start, end) => {
          const { status, message } = await upload(`${start}${end}`);
          expect([201, 400]).toContain(status);
          expect(message ?? '').not.toMatch(OF_THE_PLATFORM);
        },
      ),
      { numRuns: 40 },
    ));
});

describe('a new name for a file', () => {
  it('is kept readable, or refused when it is too long, and never fails', async () => {
    const { body } = await upload('notes.txt');
    const rename = (name: string) => editor.send('PUT', `/upload/files/${body.id}`, { fileInfo: { name } });
    expect((await rename('Notes: new?')).body.name).toBe('Notes-new');
    const refused = await rename('a'.repeat(300));
    expect(refused).toMatchObject({ status: 400 });
    expect(refused.message).toContain('too long for the name of a file');
  });
});
