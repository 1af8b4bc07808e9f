import { writeFileSync } from 'node:fs';
import { runMain } from './lib/fail.mjs';
import { PAGE, writePage } from './lib/internals/write-page.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { readWords } from './lib/usage.mjs';

const USAGE = {
  command: 'npm run upgrading',
  does: 'writes into docs/upgrading.md what leans on insides of the installed versions.',
};

await runMain(async () => {
  requireNode();
  readWords(USAGE);
  writeFileSync(PAGE, writePage());
  console.log('docs/upgrading.md says what leans on insides of the installed versions.');
});
