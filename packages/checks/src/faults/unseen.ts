import { plainText } from '@pain/schema';
import { type Group, isRichText, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

/** Kinds of testimonials whose words are in the field of the same name; for a video see media.ts. */
const WRITTEN: readonly string[] = ['quote', 'letter'];

/**
 * A testimonial without what the person said, as when its kind was changed after the words were written. Of a
 * draft only, so that what is published already is not kept back.
 */
export function findUnsaid(group: Group): Finding[] {
  const kind = String(group.values.kind);
  if (group.name !== 'testimonial' || !WRITTEN.includes(kind) || wordsIn(group, kind) !== '') return [];
  const message = `There is no ${kind}, so that readers would see the title alone. Write it, or choose another kind.`;
  return [found('block', 'empty', placeOf(group, kind), message)];
}

function wordsIn(group: Group, name: string): string {
  const value = group.values[name];
  return isRichText(group, name, value) ? plainText(value).trim() : String(value ?? '').trim();
}

/** A list that shows what is chosen in it, which is nothing: the website leaves it out. */
export function findNothingChosen(group: Group): Finding[] {
  if (group.values.show !== 'chosen') return [];
  const message =
    'Nothing is chosen, so the list is left out with its heading. Choose what it shows, or show all.';
  return Object.entries(group.values)
    .filter(([, value]) => Array.isArray(value) && value.length === 0)
    .map(([name]) => found('warn', 'left-out', placeOf(group, name), message));
}
