import { expect, test } from 'vitest';
import { readSignedFile, signFile } from './media-address.ts';

const picture = { width: 640, format: 'webp' as const };
const file = { url: '/uploads/a.png', name: 'a.png', picture };

test('a file is read from the address that was signed for it', () => {
  expect(readSignedFile('secret', signFile('secret', file))).toEqual(file);
  expect(readSignedFile('secret', signFile('secret', { ...file, picture: null }))).toMatchObject({
    picture: null,
  });
});

test('no file is made of another size, of another secret, or of nonsense', () => {
  const [, signature] = signFile('secret', file).split('.');
  const larger = Buffer.from(JSON.stringify({ ...file, picture: { ...picture, width: 9000 } })).toString(
    'base64url',
  );
  for (const forged of [`${larger}.${signature}`, signFile('another', file), '', '.', 'a.b'])
    expect(readSignedFile('secret', forged)).toBeNull();
});
