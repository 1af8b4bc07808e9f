import { collect } from '../run.mjs';

/** How turbo says that it did not run something again: "@pain/web:unit: cache hit, …". */
const CACHED = /^(@pain\/[\w-]+):([\w:]+): cache hit/gm;

/**
 * Runs a command.
 *
 * @param {[string, string[]]} command
 * @param {{ env: NodeJS.ProcessEnv, isLive: boolean }} options isLive shows its output as it comes; otherwise
 * all of it is shown when it has ended, so that the outputs of two lanes do not interleave.
 * @returns {Promise<{ name: string, ok: boolean, cached: string[], startedAt: number, endedAt: number }>} cached:
 * what turbo took from its cache
 */
export async function runStep(name, [program, args], { env, isLive }) {
  const startedAt = Date.now();
  console.log(isLive ? `\n── ${name} ──` : `… ${name}`);
  const onOutput = isLive ? (chunk) => process.stdout.write(chunk) : undefined;
  const { ok, output } = await collect(program, args, { env, onOutput });
  const endedAt = Date.now();
  const cached = [...output.matchAll(CACHED)].map(([, workspace, task]) => `${workspace}:${task}`);
  if (!isLive) console.log(`\n── ${name} ──\n${output.trimEnd()}`);
  console.log(`${ok ? '✓' : '✗'} ${name} (${((endedAt - startedAt) / 1000).toFixed(1)} s)`);
  return { name, ok, cached, startedAt, endedAt };
}
