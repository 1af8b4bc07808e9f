import { writeFileSync } from 'node:fs';
import { bootstrap } from './lib/bootstrap.mjs';
import { FIELDS_PAGE, writeFieldsPage } from './lib/docs/write-fields.mjs';
import { PARTS_PAGE, writePartsPage } from './lib/docs/write-parts.mjs';
import { runMain } from './lib/fail.mjs';
import { writeGenerated } from './lib/generated/files.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { readWords } from './lib/usage.mjs';

const USAGE = {
  command: 'npm run generate',
  does: 'writes the files that list what stands in folders, such as the blocks of packages/blocks, and the pages of docs that say what fields and blocks are made of.',
};

await runMain(async () => {
  requireNode();
  readWords(USAGE);
  await bootstrap();
  writeFileSync(inRoot(FIELDS_PAGE), writeFieldsPage());
  writeFileSync(inRoot(PARTS_PAGE), writePartsPage());
  const written = await writeGenerated(ROOT);
  console.log(written.length === 0 ? 'Everything was up to date.' : `Written: ${written.join(', ')}`);
});
