/**
 * The content types and components that were removed, by their uids, each with why:
 * `'blocks.quote': 'Testimonials took it in.'`. A start refuses to be without one that has entries. What is
 * stored of them stays in the database, and is read no more.
 */
export const removedParts: Readonly<Record<string, string>> = {};
