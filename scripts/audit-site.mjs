import { bootstrap } from './lib/bootstrap.mjs';
import { buildForStacks } from './lib/build.mjs';
import { runMain } from './lib/fail.mjs';
import { findBrowser } from './lib/find-browser.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot } from './lib/paths.mjs';
import { show } from './lib/run.mjs';
import { step } from './lib/steps.mjs';
import { readWords } from './lib/usage.mjs';

const USAGE = {
  command: 'npm run audit:site',
  does: 'measures the public site in a real browser and writes docs/audit.md. It takes about ten minutes.',
};

await runMain(async () => {
  requireNode();
  readWords(USAGE);
  await bootstrap();
  await step('Building', buildForStacks);
  const env = { ...withNode(), CHROMIUM_PATH: await findBrowser() };
  const ok = await show('npm', ['run', 'audit', '--workspace', '@pain/e2e'], { env });
  await show(inRoot('node_modules/.bin/biome'), ['format', '--write', 'docs/audit.md'], { env });
  if (!ok) process.exit(1);
});
