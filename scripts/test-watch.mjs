import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot } from './lib/paths.mjs';
import { QUIET } from './lib/quiet.mjs';
import { show } from './lib/run.mjs';
import { readWords } from './lib/usage.mjs';

const USAGE = {
  command: 'npm run test:watch',
  does: 'runs the tests that need no build, then those of each file that you save.',
  uses: [['ARGUMENTS …', 'go to Vitest, such as --project @pain/checks']],
  more: 'CONTRIBUTING.md, The loops',
};

await runMain(async () => {
  requireNode();
  const words = readWords(USAGE, () => true);
  await bootstrap();
  const env = { ...withNode(), ...QUIET };
  const ok = await show(inRoot('node_modules/.bin/vitest'), ['watch', ...words], { env });
  if (!ok) process.exit(1);
});
