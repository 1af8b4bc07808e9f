import { messageOf } from '@pain/schema';
import { makeSearchIndex } from '@pain/web/search';

/** Makes the search index of the site in the first folder in the second one. */
const [site = '', folder = ''] = process.argv.slice(2);

// The channel closes when the publisher ends, also by being killed. Its end may have come
// before anybody listened.
process.on('disconnect', () => process.exit(1));
if (!process.connected) process.exit(1);

await makeSearchIndex(site, folder).catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1);
});
process.exit(0);
