import { withNode } from './node-24.mjs';
import { inRoot } from './paths.mjs';
import { QUIET } from './quiet.mjs';
import { run } from './run.mjs';

/**
 * Builds what needs building; turbo leaves alone what is built from the same sources. @param
 * {NodeJS.ProcessEnv} [env]
 */
export async function build(env = { ...process.env, ...QUIET }) {
  await runTurbo(['build'], env);
}

/** Builds the website and what it imports, and not the admin. */
export async function buildWebsite(env) {
  await runTurbo(['build', '--filter=@pain/web'], env);
}

/** Also seeds the snapshot from which stacks start (`e2e/stack`). */
export async function buildForStacks() {
  await runTurbo(['build', 'snapshot'], { ...process.env, ...QUIET });
}

async function runTurbo(tasks, env) {
  await run(inRoot('node_modules/.bin/turbo'), ['run', ...tasks], { env: withNode(env) });
}
