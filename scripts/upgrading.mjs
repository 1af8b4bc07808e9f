import { writeFileSync } from 'node:fs';
import { bootstrapOnNode24 } from './lib/bootstrap.mjs';
import { runMain } from './lib/fail.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { readWords } from './lib/usage.mjs';

const USAGE = {
  command: 'npm run upgrading',
  does: 'writes into docs/upgrading.md what leans on insides of the installed versions.',
};

await runMain(async () => {
  requireNode();
  readWords(USAGE);
  await bootstrapOnNode24();
  // It reads TypeScript, which is there only now.
  const { PAGE, writePage } = await import('./lib/internals/write-page.mjs');
  writeFileSync(PAGE, writePage());
  console.log('docs/upgrading.md says what leans on insides of the installed versions.');
});
