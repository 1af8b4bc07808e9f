import type { BrokenLink, Use } from '../shapes';

/** As much of a link as is said of it. */
export interface Breaking extends Pick<BrokenLink, 'address' | 'loses'> {
  uses: readonly Pick<Use, 'path' | 'title'>[];
}

/** A sentence about other entries, with the way to them. */
export interface Sentence {
  text: string;
  places: { name: string; path: string }[];
}

/** Links on the website that will lead nowhere, a sentence for each place that they lead to. */
export function describeBreaks(breaks: readonly Breaking[]): Sentence[] {
  return breaks.map(describeBreak);
}

function describeBreak({ address, loses, uses }: Breaking): Sentence {
  const places = [...new Map(uses.map(({ path, title }) => [path, { path, name: title }])).values()];
  const names = places.map(({ name }) => `“${name}”`).join(', ');
  const verb = places.length === 1 ? 'links' : 'link';
  return { text: `${names} ${verb} to ${address}, ${LOSSES[loses]}.`, places };
}

const LOSSES: Readonly<Record<BrokenLink['loses'], string>> = {
  page: 'where there will be no page',
  part: 'and that part will not be there',
  file: 'where there will be no file',
};
