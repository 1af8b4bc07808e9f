import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { stripVTControlCharacters } from 'node:util';
import { lastLines, run } from '../run.mjs';

/** Two workspaces import what this file exports, and both are imported by others. */
export const SOURCE = 'packages/checks/src/advice/sentences.ts';
const POLL_MS = 10;
const PATIENCE_MS = 5 * 60_000;

/**
 * Measures how long developers wait for the answer of `npm run test:watch` after they save a file.
 *
 * @param {string} root folder of a clone with its packages installed
 * @param {number} times how often the file is saved
 * @param {string} [file] what is saved, relative to the clone
 * @returns {Promise<number[]>} milliseconds from each save to the end of its tests
 * @throws Error with the end of the output when a test fails
 */
export async function measureWatch(root, times, file = SOURCE) {
  const watch = startWatch(root);
  try {
    await watch.untilRuns(1);
    const took = [];
    for (let time = 1; time <= times; time += 1) took.push(await measureSave(watch, path.join(root, file)));
    return took;
  } finally {
    await watch.stop();
  }
}

/** Restoring the file is a save as well: the next one waits until its tests have run. */
async function measureSave({ untilRuns, runs }, file) {
  const before = runs();
  const took = await withChange(file, async () => {
    const saved = performance.now();
    await untilRuns(before + 1);
    return performance.now() - saved;
  });
  await untilRuns(before + 2);
  return took;
}

/**
 * Measures `npm run check` after a change of one file. A run before it leaves what
 * runs leave for the next one.
 *
 * @param {string} root folder of a clone with its packages installed
 * @param {string} [file] what is changed, relative to the clone
 * @returns {Promise<number>} milliseconds
 * @throws Error with the end of the output when a check fails
 */
export async function measureCheck(root, file = SOURCE) {
  const check = () => run('npm', ['run', 'check'], { cwd: root });
  await check();
  return withChange(path.join(root, file), async () => {
    const started = performance.now();
    await check();
    return performance.now() - started;
  });
}

/**
 * Adds a comment to a file while something runs, and restores the file also when that fails
 * or this process is ended.
 *
 * @template T
 * @param {() => Promise<T>} during
 * @returns {Promise<T>}
 */
export async function withChange(file, during) {
  const content = readFileSync(file, 'utf8');
  const restore = () => writeFileSync(file, content);
  const end = () => process.exit(1);
  process.once('exit', restore).once('SIGINT', end).once('SIGTERM', end);
  try {
    // Turbo has cached what it made of a file that is the same.
    writeFileSync(file, `${content}// Changed at ${new Date().toISOString()}.\n`);
    return await during();
  } finally {
    process.off('exit', restore).off('SIGINT', end).off('SIGTERM', end);
    restore();
  }
}

/**
 * Counts the runs that Vitest's watch has finished.
 *
 * @param {string} output all that it has written
 * @throws Error with the end of the output when a test failed
 */
export function countRuns(output) {
  const text = stripVTControlCharacters(output);
  if (/^ *FAIL {2}/m.test(text)) throw new Error(`A test failed:\n${lastLines(text)}`);
  return text.match(/^ *PASS {2}Waiting for file changes/gm)?.length ?? 0;
}

function startWatch(root) {
  // In a group of its own, since npm, our script and Vitest are three processes.
  const child = spawn('npm', ['run', 'test:watch'], { cwd: root, detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  const runs = () => countRuns(output);
  return {
    runs,
    untilRuns: async (count) => {
      const deadline = Date.now() + PATIENCE_MS;
      while (runs() < count) {
        if (child.exitCode !== null || Date.now() > deadline)
          throw new Error(`No answer:\n${lastLines(output)}`);
        await pause(POLL_MS);
      }
    },
    stop: async () => {
      if (child.exitCode === null) process.kill(-child.pid, 'SIGINT');
      await ended;
    },
  };
}
