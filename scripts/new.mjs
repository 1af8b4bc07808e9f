import { bootstrapOnNode24 } from './lib/bootstrap.mjs';
import { runMain } from './lib/fail.mjs';
import { answer, openPrompt, readArguments } from './lib/new/answers.mjs';
import { checkName, KINDS, makeNew } from './lib/new/make.mjs';
import { withNode } from './lib/node-24.mjs';
import { requireNode } from './lib/node-guard.mjs';
import { inRoot, ROOT } from './lib/paths.mjs';
import { collect, show } from './lib/run.mjs';

await runMain(async () => {
  requireNode();
  const { recipe, name: named, given } = readArguments(KINDS);
  await bootstrapOnNode24();
  const prompt = openPrompt();
  const name = named ?? (await prompt?.ask('What is its name, in small letters with hyphens?', ''));
  checkName(ROOT, recipe, name);
  const answers = await answer(recipe, name, given, prompt?.ask);
  prompt?.close();
  const { written, left } = await makeNew(ROOT, recipe, answers);
  await collect('biome', ['check', '--write', ...written], { env: withNode() });
  console.log(`Written:\n${written.map((file) => `  ${file}`).join('\n')}`);
  // What is only new is locked without a question.
  const scripts = written.some(isDefinition) ? ['generate', 'schema'] : [];
  for (const script of scripts) await show('node', [inRoot(`scripts/${script}.mjs`)], { env: withNode() });
  await show('node', [inRoot('scripts/check.mjs'), 'types', 'unit'], { env: withNode() });
  console.log(`\nLeft to do:\n${left.map((step) => `  - ${step}.`).join('\n')}`);
});

function isDefinition(file) {
  return /^packages\/(?:blocks|schema)\//.test(file);
}
