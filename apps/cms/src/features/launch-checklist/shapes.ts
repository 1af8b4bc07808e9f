/**
 * What the admin shows about what is left to do before the website goes live.
 * The admin's own code imports this file: types only.
 */

/** Something that has to be done once, before the public is sent to the website. */
export interface Point {
  /** What it is about, in a few words. */
  title: string;
  /** What is left to do; empty when it is done. */
  left: string;
  /** Where in the admin it is done: each place by its name. */
  places: { name: string; path: string }[];
}
