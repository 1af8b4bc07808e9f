import { deflateSync } from 'node:zlib';
import { makePdf } from '@pain/test-kit/make-files';
import { describe, expect, it } from 'vitest';
import { findPdfFault } from './find-pdf-fault';

describe('a PDF', () => {
  it('that is whole is taken', () => {
    expect(findPdfFault(makePdf({ packed: '4 0 <</Type /Font>>' }))).toBeNull();
  });

  it('that is cut off is refused', () => {
    expect(findPdfFault(makePdf().subarray(0, -20))).toMatch(/^is no whole PDF/);
    expect(findPdfFault(Buffer.from('%PDF-1.4\n<script>alert(1)</script>'))).toMatch(/^is no whole PDF/);
  });

  it('that is locked is refused', () => {
    const fault =
      'is protected with a password or against copying, which programs that read aloud cannot open. Save it without protection.';
    expect(findPdfFault(makePdf({ trailer: '/Encrypt 9 0 R' }))).toBe(fault);
    expect(findPdfFault(makePdf({ trailer: '/Encrypt<</Filter /Standard>>' }))).toBe(fault);
  });

  it.each([
    ['/OpenAction <</S /JavaScript /JS (app.alert)>>', 'holds a program (JavaScript)'],
    ['/OpenAction <</S/Launch/F(cmd.exe)>>', 'starts a program on the reader’s computer'],
    ['/AcroForm <</XFA [1 0 R]>>', 'holds a form that only one program shows (XFA)'],
  ])('that acts is refused, also when that is packed: %s', (acting, words) => {
    const fault = `${words}, which not every reader can open safely. Save it without that.`;
    expect(findPdfFault(makePdf({ root: acting }))).toBe(fault);
    expect(findPdfFault(makePdf({ packed: `4 0 <<${acting}>>` }))).toBe(fault);
  });

  it('whose pictures look like a program by chance is taken', () => {
    const picture =
      '5 0 obj <</Subtype /Image /Length 9>>\nstream\n/JS (x)/Encrypt 1 0 R\nendstream endobj\n';
    const [start, end] = makePdf().toString('latin1').split('xref\n0 1');
    expect(findPdfFault(Buffer.from(`${start}${picture}xref\n0 1${end}`, 'latin1'))).toBeNull();
  });

  it('whose packed part is very large when unpacked is looked at no further', () => {
    expect(findPdfFault(makePdf({ packed: `${' '.repeat(70_000_000)}/JS (x)` }))).toBeNull();
  });

  it.each([0, 5])('whose packed parts are very large together is, too, short of %i bytes', (short) => {
    const large = deflateSync(' '.repeat(20_000_000));
    const parts = [...Array(9).fill(large.subarray(0, large.length - short)), deflateSync('/JS (x)')];
    const packed = parts.map(
      (part) => `4 0 obj <</Type /ObjStm>>\nstream\n${part.toString('latin1')}\nendstream`,
    );
    const [start, end] = makePdf().toString('latin1').split('xref\n0 1');
    const text = (count: number) => `${start}${packed.slice(-count).join('\n')}\nxref\n0 1${end}`;
    expect(findPdfFault(Buffer.from(text(10), 'latin1'))).toBeNull();
    expect(findPdfFault(Buffer.from(text(1), 'latin1'))).toContain('JavaScript');
  });
});
