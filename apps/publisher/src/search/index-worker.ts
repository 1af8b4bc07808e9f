import { makeSearchIndex } from '@pain/web/search';

/** Makes the search index of the site in the first folder in the second one. */
const [site = '', folder = ''] = process.argv.slice(2);

await makeSearchIndex(site, folder).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
process.exit(0);
