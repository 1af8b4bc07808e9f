import { deflateSync } from 'node:zlib';
import { makePdf } from '@pain/test-kit/make-files';
import { describe, expect, it } from 'vitest';
import { findPdfFault } from './find-pdf-fault';

/** A PDF with more objects. */
function makePdfWith(objects: string): Buffer {
  const [start, end] = makePdf().toString('latin1').split('xref\n0 1');
  return Buffer.from(`${start}${objects}\nxref\n0 1${end}`, 'latin1');
}

function makePacked(objects: Buffer, about = '/Filter /FlateDecode'): string {
  return `4 0 obj <</Type /ObjStm ${about}>>\nstream\n${objects.toString('latin1')}\nendstream endobj`;
}

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
    expect(findPdfFault(makePdf({ trailer: '/E#6ecrypt%\n9 0 R' }))).toBe(fault);
  });

  it.each([
    ['/OpenAction <</S /JavaScript /JS (app.alert)>>', 'holds a program (JavaScript)'],
    ['/OpenAction <</S/Launch/F(cmd.exe)>>', 'starts a program on the reader’s computer'],
    ['/AcroForm <</XFA [1 0 R]>>', 'holds a form that only one program shows (XFA)'],
    ['/OpenAction <</S /J#61vaScript /#4a#53 (app.alert)>>', 'holds a program (JavaScript)'],
    ['/OpenAction <</S /#4C#61unch /F (cmd.exe)>>', 'starts a program on the reader’s computer'],
    ['/OpenAction <</S /JavaScript%\n>>', 'holds a program (JavaScript)'],
    ['/OpenAction <</S /JavaScript\0>>', 'holds a program (JavaScript)'],
    ['/AF <</Type /Filespec /EF <</F 5 0 R>>>>', 'holds other files'],
  ])('that acts is refused, also when that is packed: %s', (acting, words) => {
    const fault = `${words}, which not every reader can open safely. Save it without that.`;
    expect(findPdfFault(makePdf({ root: acting }))).toBe(fault);
    expect(findPdfFault(makePdf({ packed: `4 0 <<${acting}>>` }))).toBe(fault);
  });

  it('whose pictures look like a program by chance is taken', () => {
    const picture =
      '5 0 obj <</Subtype /Image /Length 9>>\nstream\n/JS (x)/Encrypt 1 0 R\nendstream endobj\n';
    expect(findPdfFault(makePdfWith(picture))).toBeNull();
  });

  it.each([
    ['within a stream', '5 0 obj <<>>\nstream\n1 0 obj <</OpenAction <</JS (x)>>>>\nendstream endobj'],
    ['after a stream that does not end', '5 0 obj <<>>\nstream\n<</OpenAction <</JS (x)>>>>'],
    ['between two words that are none', '5 0 obj (\nstream\n) <</S /JavaScript>> (endstream) endobj'],
  ])('that hides what acts %s is refused', (_where, objects) => {
    expect(findPdfFault(makePdfWith(objects))).toContain('JavaScript');
  });

  const CLOSED =
    'is packed so that nobody can look whether it holds a program. Save it as PDF again, from the program in which it was written, and upload that.';

  it.each([
    '/Filter /LZWDecode',
    '/Filter [/FlateDecode /ASCIIHexDecode]',
    '/Filter [/Fl]',
    '/Filter 9 0 R',
    '/F#69lter [/ASCII85Decode /FlateDecode]',
    '/Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 5>>',
    '/Filter /FlateDecode /DecodeParms 9 0 R',
    '',
  ])('whose objects are packed as no program packs them is refused: %s', (filter) => {
    const packed = makePacked(deflateSync('4 0 <<>>'), filter);
    expect(findPdfFault(makePdfWith(packed))).toBe(CLOSED);
  });

  it('whose packed objects hold others that are packed is refused', () => {
    const inner = makePacked(deflateSync('/JS (x)')).replace('endstream', '');
    expect(findPdfFault(makePdfWith(makePacked(Buffer.from(inner, 'latin1'))))).toBe(CLOSED);
  });

  it('whose packed parts are very large together is refused, and so is one of which one does not unpack', () => {
    const large = deflateSync(' '.repeat(20_000_000));
    const parts = (count: number) => Array(count).fill(makePacked(large)).join('\n');
    expect(findPdfFault(makePdfWith(parts(3)))).toBeNull();
    expect(findPdfFault(makePdfWith(parts(4)))).toBe(CLOSED);
    expect(findPdfFault(makePdfWith(makePacked(large.subarray(0, -5))))).toBe(CLOSED);
  });

  it('as Word, Acrobat and LibreOffice write it is taken', () => {
    const objects = [
      '5 0 obj <</Subtype /Image /Filter [/ASCII85Decode /DCTDecode] /DecodeParms 8 0 R>>\nstream\n~\nendstream endobj',
      '6 0 obj <</Type /Sig /Filter /Adobe.PPKLite /SubFilter /adbe.pkcs7.detached>> endobj',
      makePacked(deflateSync('7 0 <</F 4 /T (a) /Rect [0 0 1 1]>>'), '/N 1 /Filter[/FlateDecode]/First 4'),
      '8 0 obj <</Type /XRef /DecodeParms <</Columns 5/Predictor 12>> /Filter/FlateDecode>>\rstream\r\nx\nendstream',
      makePacked(deflateSync('9 0 <</EFG 1>>'), '/First 4/Filter/FlateDecode/N 1'),
    ];
    expect(findPdfFault(makePdfWith(objects.join('\n')))).toBeNull();
  });
});
