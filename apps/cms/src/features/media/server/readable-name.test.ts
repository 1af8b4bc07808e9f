import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toKeptName, toReadableName } from './readable-name';

describe('the name of a file', () => {
  it.each([
    ['What is pain?.pdf', 'What is pain.pdf'],
    ['Clinic: times and places.pdf', 'Clinic-times and places.pdf'],
    ['Cafe\u0301.png', 'Café.png'],
    ['photo\u202egpj.exe', 'photogpj.exe'],
    ['.hidden.png', 'hidden.png'],
    ['a\0b.png', 'ab.png'],
    ['C:\\photos\\door.jpg', 'C-photos-door.jpg'],
    ['../../etc/passwd', 'etc-passwd'],
    ['100 % #1 & more.png', '100 % #1 & more.png'],
    ['👩‍⚕️ nurse.png', '👩‍⚕️ nurse.png'],
    ['می‌خواهم.pdf', 'می‌خواهم.pdf'],
    ['con.png', 'con-file.png'],
    ['NUL', 'NUL-file'],
    ['console.png', 'console.png'],
    ['photo.JPG. ', 'photo.JPG'],
    ['???', 'Unnamed'],
    ['', 'Unnamed'],
  ])('%j becomes %j', (name, readable) => {
    expect(toReadableName(name)).toBe(readable);
  });

  it('of any kind becomes one that all systems take, and stays that', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
        const readable = toReadableName(name);
        expect(readable).toMatch(/^[^\p{Cc}"*/:<>?\\|\u202a-\u202e]+$/u);
        expect(readable).not.toMatch(/^[\s.]|[\s.]$/);
        expect(toReadableName(readable)).toBe(readable);
      }),
    );
  });

  it('is refused when no system lets one be as long', () => {
    expect(() => toKeptName('a'.repeat(10_000))).toThrow(
      `“${'a'.repeat(40)}…” is too long for the name of a file: 255 letters are the most. Choose a shorter name.`,
    );
  });
});
