import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import os from 'node:os';
import { inRoot, ROOT } from '../paths.mjs';

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds in words. */
export function inSeconds(ms) {
  return `${(ms / 1000).toFixed(ms < 10_000 ? 2 : 0)} s`;
}

/**
 * Prints the table and keeps it in docs/benchmarks.md.
 *
 * @param {{ what: string, goal: string, measured: string }[]} rows
 */
export function report(rows, command) {
  const lines = rows.map(({ what, goal, measured }) => `| ${what} | ${goal} | ${measured} |`);
  const table = ['| what | to reach | measured |', '|---|---|---|', ...lines].join('\n');
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], {
    cwd: ROOT,
    encoding: 'utf8',
  }).trim();
  const [cpu] = os.cpus();
  const text = `# Benchmarks

Made by \`${command}\` on ${new Date().toISOString().slice(0, 10)} at commit ${commit}: ${os.cpus().length} cores (${cpu?.model.trim()}), ${Math.round(os.totalmem() / 1024 ** 3)} GB.
Machines are shared and noisy: compare figures of one run only.

${table}
`;
  writeFileSync(inRoot('docs/benchmarks.md'), text);
  // Our formatter lays out tables, too.
  execFileSync(inRoot('node_modules/.bin/biome'), ['format', '--write', 'docs/benchmarks.md'], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  console.log(`\n${table}\n\nKept in docs/benchmarks.md.`);
}
