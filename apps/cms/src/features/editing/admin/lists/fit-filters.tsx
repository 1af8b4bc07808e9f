import { InputRenderer } from '@strapi/strapi/admin';
import { DayInput } from '../../../../admin-kit/dates/DayInput';
import { MomentInput } from '../../../../admin-kit/dates/MomentInput';
import { SOUGHT_DAY, SOUGHT_MOMENT } from '../../../../admin-kit/dates/typed';

interface SoughtProps {
  name: string;
  'aria-label': string;
}
interface Filter {
  type?: string;
  input?: React.ElementType;
}
interface List {
  displayedFilters: Filter[];
}

/**
 * By the type of a field. Strapi's own pickers guess what they cannot read, as in its forms; of choices it
 * has the right one, and uses their words for a filter that is set only where one is given.
 */
const INPUTS = new Map<string | undefined, Filter['input']>([
  ['date', SoughtDay],
  ['datetime', SoughtMoment],
  ['enumeration', InputRenderer],
]);

/**
 * Has lists filtered by dates as they are typed in forms: said back in words, in UK time, and never guessed;
 * and by choices in their words.
 */
export function fitFilters<L extends List>(list: L): L {
  return { ...list, displayedFilters: list.displayedFilters.map(replaceInput) };
}

function replaceInput(filter: Filter): Filter {
  const input = INPUTS.get(filter.type);
  return input ? { ...filter, input } : filter;
}

function SoughtDay({ name, 'aria-label': label }: SoughtProps) {
  return <DayInput name={name} label={label} kind={SOUGHT_DAY} />;
}

function SoughtMoment({ name, 'aria-label': label }: SoughtProps) {
  return <MomentInput name={name} label={label} kind={SOUGHT_MOMENT} />;
}
