import { bootstrapOnNode24 } from './lib/bootstrap.mjs';
import { runMain } from './lib/fail.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { readWords } from './lib/usage.mjs';

const USAGE = {
  command: 'npm run generate',
  does: 'writes the files that list what stands in folders, such as the blocks of packages/blocks, and the pages of docs that say what fields and blocks are made of.',
};

await runMain(async () => {
  requireNode();
  readWords(USAGE);
  await bootstrapOnNode24();
  // It reads TypeScript, which is there only now.
  const { generate } = await import('./lib/generate.mjs');
  const written = await generate();
  console.log(written.length === 0 ? 'Everything was up to date.' : `Written: ${written.join(', ')}`);
});
