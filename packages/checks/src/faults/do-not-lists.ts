import { type Group, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

/** What people may be told to do or not to do by it. */
const AVOIDS = /^(avoid|refrain)\b/i;

/**
 * Items of a Do not list that would say the opposite of what they may mean: the NHS puts "do not" before
 * each. Of a draft only: what is published already stays.
 */
export function findDoubleNegatives(group: Group): Finding[] {
  const { kind, items } = group.values;
  if (group.name !== 'do-dont-list' || kind !== 'dont' || !Array.isArray(items)) return [];
  return items
    .filter((item): item is string => typeof item === 'string' && AVOIDS.test(item))
    .map((item) => found('block', 'do-not', placeOf(group, 'items'), describe(item), item));
}

function describe(item: string): string {
  const said = `do not ${item.charAt(0).toLowerCase()}${item.slice(1)}`;
  return `The website would say “${said}”. Leave out “${item.split(/\s/, 1)[0]}”, or write “${said}” if you mean that.`;
}
