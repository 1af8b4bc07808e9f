import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { untilAnswers } from '../until-answers.mjs';

const LOOK_MS = 50;
const PATIENCE_MS = 15 * 60_000;

/** An installation in a folder of its own, started by `npm start` on free ports. */
export async function makeInstallation(root, dataDir) {
  const [cms, site] = [await freePort(), await freePort()];
  const [control, preview] = [await freePort(), await freePort()];
  const ports = { CMS_PORT: cms, SITE_PORT: site, CONTROL_PORT: control, PREVIEW_PORT: preview };
  const env = { ...process.env, DATA_DIR: dataDir, ...ports };
  return {
    cmsUrl: `http://127.0.0.1:${cms}`,
    siteUrl: `http://localhost:${site}`,
    /** Waits until the publisher has nothing to do, as it has when staff come to work. */
    rest: () => waitForRest(`http://127.0.0.1:${control}/state`),
    start: () => start(root, env, [`http://localhost:${site}/`, `http://127.0.0.1:${cms}/admin`]),
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
  };
}

/**
 * Runs `npm start` until both addresses answer; answers how long that took, in
 * milliseconds, and what it said.
 */
async function start(root, env, addresses) {
  const started = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await waitFor(addresses, child, () => output);
  const ms = performance.now() - started;
  while (!output.includes('Ctrl-C stops everything')) await pause(LOOK_MS);
  return { ms, output, stop: () => stop(child) };
}

async function waitFor(addresses, child, output) {
  const deadline = Date.now() + PATIENCE_MS;
  const refuse = () => {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`npm start failed:\n${output()}`);
  };
  for (const address of addresses) await untilAnswers(address, refuse);
}

async function waitForRest(stateUrl) {
  for (;;) {
    const { building, lastBuildMs } = await (await fetch(stateUrl)).json();
    if (building === null && lastBuildMs !== null) return;
    await pause(LOOK_MS);
  }
}

async function stop(child) {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // As Ctrl-C does: the whole group gets the signal.
  process.kill(-child.pid, 'SIGINT');
  await ended;
}

/** A port that nothing listens at. */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}
