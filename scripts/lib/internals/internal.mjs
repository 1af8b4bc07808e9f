/**
 * One thing of somebody else's that no documentation promises and we use nevertheless.
 *
 * @typedef {object} Internal
 * @property {string} title what it is, in a few words
 * @property {string[]} what it as it is spelt in the package
 * @property {string[]} in files of the package, or patterns of them, in which all of `what` occurs
 * @property {string[]} usedIn our files that lean on it
 * @property {string[]} [ours] as it is spelt in our files, where that is another spelling than `what`
 * @property {string} breaks what staff, readers or developers lose when it goes
 * @property {string} guard the test that would notice; where none but the list's own would, that one
 */

/**
 * A package with its internals.
 *
 * @typedef {object} Library
 * @property {string} name of the package, as it is installed
 * @property {string} [folder] where its files are, below node_modules; by default its name
 * @property {Internal[]} internals
 */

/** The list's own test: it notices that a name is gone, and nothing else does. */
export const ONLY_HERE = 'scripts/lib/internals/internals.test.mjs';

/** The folder of a package below which Strapi's admin keeps what the browser gets. */
export const ADMIN = 'dist/admin/admin/src';
