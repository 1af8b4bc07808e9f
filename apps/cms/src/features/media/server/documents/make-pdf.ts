import { deflateSync } from 'node:zlib';

/**
 * A small whole PDF, for tests and measurements.
 *
 * @param root more of what its first object says.
 * @param packed objects in a packed stream.
 */
export function makePdf({ root = '', trailer = '', packed = '' } = {}): Buffer {
  const stream = deflateSync(packed).toString('latin1');
  const objects = `3 0 obj <</Type /ObjStm /Length ${stream.length}>>\nstream\n${stream}\nendstream endobj\n`;
  const body = `%PDF-1.7\n1 0 obj <</Type /Catalog /Pages 2 0 R ${root}>> endobj\n2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj\n${packed && objects}`;
  const end = `trailer <</Root 1 0 R /Size 4 ${trailer}>>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 1\n0000000000 65535 f \n${end}`, 'latin1');
}
