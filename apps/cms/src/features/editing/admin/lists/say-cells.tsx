import { choiceWords } from '@pain/schema';
import { Typography } from '@strapi/design-system';
import { describeMoment } from '../../../../kernel/dates/describe-instant';

interface Column {
  name: string;
  attribute?: { type: string };
  cellFormatter?: (row: Record<string, unknown>, column: { name: string }) => React.ReactNode;
}

interface List {
  displayedHeaders: Column[];
}

type Say = (value: string) => string;

/**
 * By the type of a field. Strapi's whole dates leave no room for the state beside them, and of a
 * choice it knows only the key.
 */
const SAID: Readonly<Record<string, Say>> = {
  datetime: describeMoment,
  enumeration: (key) => choiceWords[key] ?? key,
};

/** Has lists say "10:42" or "21 November, 10:42", and choices in their words. */
export function sayCells<L extends List>(list: L): L {
  return { ...list, displayedHeaders: list.displayedHeaders.map(sayColumn) };
}

function sayColumn(column: Column): Column {
  const say = SAID[column.attribute?.type ?? ''];
  if (!say) return column;
  return { ...column, cellFormatter: (row, { name }) => <Cell value={row[name]} say={say} /> };
}

function Cell({ value, say }: { value: unknown; say: Say }) {
  return <Typography textColor="neutral800">{typeof value === 'string' ? say(value) : '–'}</Typography>;
}
