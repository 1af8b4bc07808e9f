import { spawn } from 'node:child_process';
import { ROOT } from './paths.mjs';

const LAST_LINES = 60;
/** The commands that run now. */
const running = new Set();

/** Asks all commands that run to end, and waits until they have. */
export async function stopCommands() {
  const ends = [...running].map((child) => new Promise((resolve) => child.once('exit', resolve)));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ends);
}

function start(command, args, options) {
  const child = spawn(command, args, { ...options, shell: needsShell(command) });
  running.add(child);
  for (const end of ['exit', 'error']) child.once(end, () => running.delete(child));
  return child;
}

/**
 * Runs a command to its end, quietly; its last lines are in the error when it fails, and
 * all of its output is at it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<string>} what it wrote to its standard output
 */
export function run(command, args, { cwd = ROOT, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    // Its standard input stays open for as long as this process lives: see lifeline.mjs.
    const child = start(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    let all = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
      all += chunk;
    });
    child.stderr.on('data', (chunk) => {
      all += chunk;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(output);
      else {
        const error = new Error(`${command} ${args.join(' ')} ended with ${code}:\n${lastLines(all)}`);
        reject(Object.assign(error, { output: all }));
      }
    });
  });
}

/**
 * Runs a command and shows its progress, which it writes to its standard error.
 *
 * @returns {Promise<string>} what it wrote to its standard output
 */
export function runAloud(command, args, { cwd = ROOT, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'inherit'];
    const child = start(command, args, { cwd, env, stdio });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      if (code === 0) resolve(output);
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}; it says why above.`));
    });
  });
}

/**
 * Runs a command and shows all that it writes. With a pipe for its standard input, a process of Node can end
 * with this one: see lifeline.mjs.
 *
 * @returns {Promise<boolean>} whether it succeeded
 */
export function show(command, args, { cwd = ROOT, env = process.env, stdin = 'inherit' } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, env, stdio: [stdin, 'inherit', 'inherit'] });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code === 0));
  });
}

/**
 * Runs a command to its end, whether it succeeds or not.
 *
 * @param {(chunk: Buffer) => void} [onOutput] is given what it writes as it comes
 * @returns {Promise<{ ok: boolean, output: string }>} whether it succeeded, and all that it wrote
 */
export function collect(command, args, { cwd = ROOT, env = process.env, onOutput = () => {} } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe'];
    const child = start(command, args, { cwd, env, stdio });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        output += chunk;
        onOutput(chunk);
      });
    child.once('error', reject);
    child.once('close', (code) => resolve({ ok: code === 0, output }));
  });
}

/** On Windows npm and its kind are scripts of the shell. */
function needsShell(command) {
  return process.platform === 'win32' && !command.endsWith('.exe');
}

/** The end of a long text. */
export function lastLines(text, count = LAST_LINES) {
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
