/**
 * `npm run test:watch`: runs the tests that need no build, then those of each file that you save. What follows `--` goes to
 * Vitest: `npm run test:watch -- --project @pain/checks`.
 */
import { bootstrap } from './lib/bootstrap.mjs';
import { runMain } from './lib/fail.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot } from './lib/paths.mjs';
import { QUIET } from './lib/quiet.mjs';
import { show } from './lib/run.mjs';

await runMain(async () => {
  requireNode();
  await bootstrap();
  const env = { ...withNode(), ...QUIET };
  const ok = await show(inRoot('node_modules/.bin/vitest'), ['watch', ...process.argv.slice(2)], { env });
  if (!ok) process.exit(1);
});
