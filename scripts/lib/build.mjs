import { withNode } from './node-24.mjs';
import { inRoot } from './paths.mjs';
import { QUIET } from './quiet.mjs';
import { run } from './run.mjs';

/** Builds what needs building; turbo leaves alone what is built from the same sources. */
export async function build() {
  await runTurbo('build');
}

/** Also seeds the snapshot from which stacks start (`e2e/stack`). */
export async function buildForStacks() {
  await runTurbo('build', 'snapshot');
}

async function runTurbo(...tasks) {
  await run(inRoot('node_modules/.bin/turbo'), ['run', ...tasks], { env: { ...withNode(), ...QUIET } });
}
