import { dayInBritain, isAbsent, writeDay } from '@pain/schema';
import { type Group, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';

/**
 * Empty fields that are required from a day on: before it, advice. Not asked of what is
 * published: that stays as it is.
 */
export function findLacking(group: Group, now: Date): Finding[] {
  return Object.entries(group.fields).flatMap(([name, { requiredFrom: day }]) => {
    if (day === undefined || !isAbsent(group.values[name])) return [];
    if (day <= dayInBritain(now))
      return [found('block', 'empty', placeOf(group, name), 'This is empty. Fill it in.')];
    const message = `This is needed from ${writeDay(day)}. Fill it in before then.`;
    return [found('warn', 'empty', placeOf(group, name), message)];
  });
}
