import { describe, expect, it } from 'vitest';
import { LIMITS } from '../allowed';
import { type Ask, fillInWords } from './fill-in-words';

const file = (name: string, type: string, size = 1) => new File([new Uint8Array(size)], name, { type });
const upload = (...files: [File, alternativeText?: string | null][]) => {
  const form = new FormData();
  for (const [one, alternativeText] of files) {
    form.append('files', one);
    form.append('fileInfo', JSON.stringify({ name: one.name, folder: 7, alternativeText }));
  }
  return form;
};
const wordsAfter = async (form: FormData, ask: Ask) => {
  await fillInWords(form, ask);
  return form.getAll('fileInfo').map((info) => JSON.parse(String(info)).alternativeText);
};
const tellItsName: Ask = async ({ name }) => `The words of ${name}`;
const fail: Ask = async ({ name }) => {
  throw new Error(`Asked about ${name}.`);
};

describe('an upload', () => {
  it('gets the words of each picture that has none, and keeps all else that was said', async () => {
    const form = upload(
      [file('a.png', 'image/png'), null],
      [file('b.jpg', 'image/jpeg'), 'A door.'],
      [file('c.webp', 'image/webp')],
    );
    expect(await wordsAfter(form, tellItsName)).toEqual([
      'The words of a.png',
      'A door.',
      'The words of c.webp',
    ]);
    expect(JSON.parse(String(form.get('fileInfo')))).toMatchObject({ name: 'a.png', folder: 7 });
  });

  it('asks about a copy of a decorative picture, too, which says nothing of itself', async () => {
    expect(await wordsAfter(upload([file('a.png', 'image/png'), '']), async () => 'decorative')).toEqual([
      'decorative',
    ]);
  });

  it.each([
    ['a JPEG', 'ffd8ffe000104a464946'],
    ['a PNG', '89504e470d0a1a0a0000000d'],
    ['a GIF', '474946383961'],
    ['a WebP', '52494646240000005745425056503820'],
    ['an AVIF', '0000001c6674797061766966'],
  ])('asks about %s whose name has no ending, which the browser does not know', async (_what, start) => {
    const nameless = new File([Buffer.from(start, 'hex')], 'Garden');
    expect(await wordsAfter(upload([nameless, null]), tellItsName)).toEqual(['The words of Garden']);
  });

  it('goes on without words when nobody answers, for the server to refuse', async () => {
    expect(await wordsAfter(upload([file('a.png', 'image/png'), null]), async () => null)).toEqual([null]);
  });

  it.each([
    ['what is no picture', file('talk.mp4', 'video/mp4')],
    ['what does not begin as one', new File(['%PDF-1.7'], 'Leaflet')],
    ['what the server refuses', file('drawing.svg', 'image/svg+xml')],
    ['a picture that is too large', file('a.png', 'image/png', LIMITS.picture.bytes + 1)],
  ])('is not asked about for %s', async (_, one) => {
    expect(await wordsAfter(upload([one, null]), fail)).toEqual([null]);
  });
});
