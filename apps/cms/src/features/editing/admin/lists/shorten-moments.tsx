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

/** Says "10:42" or "21 November, 10:42" in lists, where Strapi's whole date leaves no room for the state beside it. */
export function shortenMoments<L extends List>(list: L): L {
  return { ...list, displayedHeaders: list.displayedHeaders.map(shorten) };
}

function shorten(column: Column): Column {
  if (column.attribute?.type !== 'datetime') return column;
  return { ...column, cellFormatter: (row, { name }) => <Moment at={row[name]} /> };
}

function Moment({ at }: { at: unknown }) {
  return <Typography textColor="neutral800">{typeof at === 'string' ? describeMoment(at) : '–'}</Typography>;
}
