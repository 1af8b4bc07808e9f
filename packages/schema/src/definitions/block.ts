import type { Component, Fields, FieldValues, Spanned } from './definitions.ts';
import type { InputFields } from './input.ts';

/**
 * What headings the website gives a block, after its view:
 * - `flows`: none but those in its text, which go on from what stands before it on the page;
 * - `boxed`: one of a section, whatever staff fill in, that has no address. Headings in
 *   its text stand below it;
 * - `titled`: one of a section, its title;
 * - `named`: one of a section if its heading is filled in;
 * - `parts`: the same, and one for each of its parts: below that, or of a section each where there is none.
 */
export type Headings = 'flows' | 'boxed' | 'titled' | 'named' | 'parts';

/** What staff want to show by a block, in the order in which the admin offers blocks. */
export const BLOCK_GROUPS = {
  words: 'Words',
  lists: 'Lists, steps and tables',
  pictures: 'Pictures and videos',
  entries: 'From elsewhere on this website',
  contact: 'What to do next',
} as const;

/** The key of a group of blocks. */
export type BlockGroup = keyof typeof BLOCK_GROUPS;

/** A block of a page: its fields, and what website, admin and tests know of it. */
export interface BlockDefinition<
  Name extends string = string,
  F extends Fields = Fields,
  H extends Headings = Headings,
> extends Component<Name, F, 'blocks'> {
  readonly headings: H;
  readonly group: BlockGroup;
  /** Where in its group the admin offers it: the lowest comes first. */
  readonly place: number;
  readonly examples: readonly object[];
}

interface BlockOptions<F extends Fields, H extends Headings> extends Spanned<F> {
  /** `named` unless it says otherwise. A block without a field `heading` has none then. */
  headings?: H;
  group: BlockGroup;
  /** After all others of its group, by name, unless it says otherwise. */
  place?: number;
  /** As staff would fill it in, each variant of its looks once: for the gallery and for tests. */
  examples: readonly [Example<F>, ...Example<F>[]];
}

/** Which entry of a type an example points to, wherever it is shown. */
export type ExampleEntry = 'first' | 'second';
/** Which file an example shows, wherever it is shown; `described` is a video with audio description. */
export type ExampleFile = 'picture' | 'video' | 'described' | 'captions';

type Example<F extends Fields> = InputFields<FieldValues<F>, ExampleEntry, ExampleFile>;

/** Defines a block of a page. Its folder in packages/blocks has the same name. */
export function defineBlock<
  const Name extends string,
  const F extends Fields,
  const H extends Headings = 'named',
>(
  definition: Omit<Component<Name, F>, 'category' | 'spans' | 'apart'> & BlockOptions<F, H>,
): BlockDefinition<Name, F, H> {
  // What H is on its own when it is left out.
  const headings = definition.headings ?? ('named' as H);
  return { place: Number.MAX_SAFE_INTEGER, ...definition, headings, category: 'blocks' };
}
