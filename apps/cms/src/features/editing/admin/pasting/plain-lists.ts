import { toLists } from './lists';
import type { Block, Item } from './nodes';

/**
 * How people and programs begin a line of a list in plain text; the last ones are Word's
 * bullets, in a font that is lost.
 */
const BULLET = /^\s*(?:[•·▪◦‣●○■□➢*–-]|[\uf0b7\uf0a7\uf0d8]|o(?=\t))\s+(?=\S)/u;
const NUMBER = /^\s*(\d{1,3})[.)]\s+(?=\S)/;

/**
 * A plain text with lists in it as blocks; null when it has none. One line alone is no list: it may begin
 * with a dash or a number for another reason.
 */
export function readLists(text: string): Block[] | null {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  const items = lines.map(toItem);
  const isInList = items.map(
    (item, at) => item !== null && (isLike(item, items[at - 1]) || isLike(item, items[at + 1])),
  );
  if (!isInList.includes(true)) return null;
  const blocks: Block[] = [];
  let open: Item[] = [];
  const close = () => {
    blocks.push(...toLists(open));
    open = [];
  };
  lines.forEach((line, at) => {
    const item = items[at];
    if (item && isInList[at]) open.push(item);
    else {
      close();
      blocks.push({ type: 'paragraph', children: [{ type: 'text', text: line.trim() }] });
    }
  });
  close();
  return blocks;
}

function isLike(item: Item, other: Item | null | undefined): boolean {
  return other?.format === item.format;
}

function toItem(line: string): Item | null {
  const bullet = BULLET.exec(line)?.[0];
  if (bullet !== undefined)
    return {
      format: 'unordered',
      level: 0,
      children: [{ type: 'text', text: line.slice(bullet.length).trim() }],
    };
  const [sign, number] = NUMBER.exec(line) ?? [];
  if (sign === undefined) return null;
  return {
    format: 'ordered',
    level: 0,
    number: Number(number),
    children: [{ type: 'text', text: line.slice(sign.length).trim() }],
  };
}
