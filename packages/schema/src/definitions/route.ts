/** Where the entries of a type are on the website: see docs/decisions/0034. */
export type Route<Name extends string = string> = PageRoute<Name> | PartRoute<Name>;

/** Each entry has a page of its own, and each name is that of a field. */
export interface PageRoute<Name extends string = string> {
  readonly kind: 'page';
  /** The path above the pages, with a slash at both ends; `/` for pages at the top of the site. */
  readonly base: string;
  /** The last part of the address. */
  readonly slug: Name;
  /** What cards, lists and search engines say of the page below its title. */
  readonly summary: Name;
  /** What the page shows: blocks, or one formatted text. */
  readonly content: Name;
  /** Shown above the content, each with its label: dates, times and short texts. */
  readonly facts?: readonly Name[];
  /** The page above, which stands before the entry in its address. */
  readonly parent?: Name;
  /** The pages to read on. */
  readonly related?: Name;
  readonly review?: Name;
  readonly sharing?: Name;
  /** In the menu of the site: in which place, and by which shorter name. */
  readonly menu?: { readonly place: Name; readonly label: Name };
  /** The page at `base` that lists all others, unless staff have put one there. */
  readonly list?: PageList<Name>;
  /**
   * What is at the address once the entry's time is over: nothing, as by default, or a redirect to the list.
   */
  readonly afterEnd?: 'gone' | 'list';
}

/** The page that lists the pages of a type. */
export interface PageList<Name extends string = string> {
  readonly title: string;
  readonly summary: string;
  /** What it says while it lists nothing: its address stays, whatever ends. */
  readonly empty: string;
  /** By which field, and in which direction; what has nothing in it comes last. */
  readonly sort: { readonly by: Name; readonly order: 'ascending' | 'descending' };
  /**
   * Its place in the menu of the site, among those that editors give to pages. Without
   * it, it is not in the menu.
   */
  readonly place?: number;
}

/** Each entry is a part of every page that lists it: links lead to it by its name after the page's `#`. */
export interface PartRoute<Name extends string = string> {
  readonly kind: 'part';
  /** The name of the part. */
  readonly slug: Name;
  /** By which words entries stand together, below a heading that can be linked to. */
  readonly group?: Name;
}
