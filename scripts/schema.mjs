import { bootstrapOnNode24 } from './lib/bootstrap.mjs';
import { runMain } from './lib/fail.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { showPlan } from './lib/schema/show-plan.mjs';
import { readWords } from './lib/usage.mjs';

const PLAN = 'plan';

const USAGE = {
  command: 'npm run schema',
  does: 'says what a change of fields, blocks, choices or types means for what is stored.',
  uses: [
    [
      '',
      'asks what has become of what is gone, writes the answers into the definitions, and locks the new model',
    ],
    ['diff', 'the same'],
    [PLAN, 'what the next start will do to the data of this installation; it changes nothing'],
  ],
  more: 'docs/extending.md, Change what is there',
};

await runMain(async () => {
  requireNode();
  const [word] = readWords(USAGE, (word) => ['diff', PLAN].includes(word));
  const node = await bootstrapOnNode24();
  // They read TypeScript, which is there only now.
  const { lockModel } = await import('./lib/schema/lock-model.mjs');
  await (word === PLAN ? showPlan(node) : lockModel(node));
});
