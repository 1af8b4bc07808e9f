/** `npm run generate`: writes the files that list what stands in folders, such as the blocks of packages/blocks. */
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/fail.mjs';
import { writeGenerated } from './lib/generated/files.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { ROOT } from './lib/paths.mjs';

await runMain(async () => {
  requireNode();
  await bootstrap();
  const written = await writeGenerated(ROOT);
  console.log(written.length === 0 ? 'Everything was up to date.' : `Written: ${written.join(', ')}`);
});
