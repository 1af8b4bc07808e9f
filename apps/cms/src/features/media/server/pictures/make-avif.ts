/** The beginnings of AVIF files that say of themselves what no program writes. For tests. */

const number = (value: number, bytes: number) => {
  const written = Buffer.alloc(bytes);
  written.writeUIntBE(value, 0, bytes);
  return written;
};
const box = (type: string, ...bodies: Buffer[]) => {
  const body = Buffer.concat(bodies);
  return Buffer.concat([number(body.length + 8, 4), Buffer.from(type, 'latin1'), body]);
};
const full = (version: number) => number(version * 2 ** 24, 4);
const name = (id: number, type: string) =>
  box('infe', full(2), number(id, 2), number(0, 2), Buffer.from(`${type}\0`, 'latin1'));
const START = box('ftyp', Buffer.from('avif\0\0\0\0avif', 'latin1'));

/** Items that are EXIF, each of as many parts, all of which are the whole file. */
export function makeItems(items: readonly { id: number; parts: number }[]): Buffer {
  const isLong = items.some(({ parts }) => parts < 1000);
  const placed = items.map(({ id, parts }) =>
    Buffer.concat([
      number(id, 2),
      number(0, 2),
      number(parts, 2),
      Buffer.concat(isLong ? Array(parts).fill(number(3000, 4)) : []),
    ]),
  );
  const named = items.map(({ id }) => name(id, 'Exif'));
  const iloc = box('iloc', full(0), number(isLong ? 0x0400 : 0, 2), number(items.length, 2), ...placed);
  const meta = box('meta', full(0), box('iinf', full(0), number(items.length, 2), ...named), iloc);
  return Buffer.concat([START, meta]);
}

/**
 * A picture that is put together of tiles.
 *
 * @param own its width and height.
 * @param tile those of each tile, all of which may be in the same bytes.
 */
export function makeTiles(own: number, tile: number, count: number): Buffer {
  const tiles = Array.from({ length: count }, (_, at) => at + 2);
  const size = (dots: number) => box('ispe', full(0), number(dots, 4), number(dots, 4));
  const properties = [1, ...tiles].map((id) =>
    Buffer.concat([number(id, 2), number(1, 1), number(id === 1 ? 1 : 2, 1)]),
  );
  const names = [name(1, 'grid'), ...tiles.map((id) => name(id, 'av01'))];
  const meta = box(
    'meta',
    full(0),
    box('pitm', full(0), number(1, 2)),
    box('iinf', full(0), number(names.length, 2), ...names),
    box('iloc', full(0), number(0, 2), number(0, 2)),
    box(
      'iprp',
      box('ipco', size(own), size(tile)),
      box('ipma', full(0), number(properties.length, 4), ...properties),
    ),
  );
  return Buffer.concat([START, meta]);
}
