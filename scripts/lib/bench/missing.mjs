import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { inRoot } from '../paths.mjs';
import { untilAnswers } from '../until-answers.mjs';
import { freePort } from './installation.mjs';

const CALLERS = 20;
const KEPT = 50;
const PAGES = 20;
const PAGE = `<p>${'Words about pain and how to live with it, such as those of our own pages. '.repeat(150)}</p>`;
/** Short turns, one after the other, so that what else the machine does meets all kinds alike. */
const TURN_MS = 250;
const PATIENCE_MS = 30_000;
/** A share of the answers for pages, in percent. */
const GOAL = 80;

/** What is asked for, by what the table calls it. */
const KINDS = {
  pages: (index) => `/page-${index % PAGES}/`,
  'missing pages': (index) => `/nothing-${index}/`,
  'missing styles': (index) => `/_astro/gone.${index}.css`,
  'missing styles, 250 bytes': (index) => `/_astro/${index}${'a'.repeat(240)}`,
  'missing styles, 1,000 folders': (index) => `/_astro/${index}/${'a/'.repeat(1000)}`,
  'missing styles, 7,900 bytes': (index) => `/_astro/${index}${'%E2%80%8B'.repeat(870)}`,
  'missing files, 2,000 bytes': (index) => `/media/${index}${'a'.repeat(2000)}.webp`,
  'missing pages, 4,000 marks': (index) => `/${index}${'.,'.repeat(2000)}`,
  'addresses of 9,000 bytes, refused': (index) => `/_astro/${index}${'a'.repeat(9000)}`,
  'addresses of 20,000 bytes, refused': (index) => `/_astro/${index}${'a'.repeat(20_000)}`,
  'pages typed in capitals': (index) => `/PAGE-${index % PAGES}`,
};

/**
 * Measures how many answers a second the public server gives for pages and for addresses at which there is
 * nothing, to callers that ask at once, while earlier releases are kept.
 *
 * @param {number} seconds for each kind of address
 * @returns {Promise<{ what: string, goal: string, measured: string }[]>}
 */
export async function measureMissing(seconds) {
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-'));
  try {
    writeReleases(path.join(folder, 'site'));
    return await withPublisher(folder, async (siteUrl) => toRows(await measureAll(siteUrl, seconds)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureAll(siteUrl, seconds) {
  const turns = Math.ceil((seconds * 1000) / TURN_MS);
  const answers = Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, 0]));
  for (let turn = 0; turn < turns; turn += 1)
    for (const [kind, toPath] of Object.entries(KINDS)) answers[kind] += await countAnswers(siteUrl, toPath);
  return Object.entries(answers).map(([kind, count]) => [kind, (count / turns) * (1000 / TURN_MS)]);
}

async function countAnswers(siteUrl, toPath) {
  const agent = new Agent({ keepAlive: true, maxSockets: CALLERS });
  const end = performance.now() + TURN_MS;
  let count = 0;
  const call = async () => {
    while (performance.now() < end) {
      await ask(siteUrl + toPath(count), agent);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: CALLERS }, call));
  agent.destroy();
  return count;
}

function ask(url, agent) {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br, gzip' };
    get(url, { agent, headers }, (answer) => answer.resume().once('end', resolve)).once('error', reject);
  });
}

function toRows([[, pages], ...others]) {
  const row = (what, goal, measured) => ({ what, goal, measured });
  const share = (perSecond) => Math.round((perSecond / pages) * 100);
  return [
    row(`answers a second for pages, ${CALLERS} callers, ${KEPT} kept releases`, '', `${Math.round(pages)}`),
    ...others.map(([kind, each]) => row(kind, `≥ ${GOAL} %`, `${Math.round(each)}: ${share(each)} %`)),
  ];
}

function writeReleases(site) {
  for (let kept = 0; kept < KEPT; kept += 1) writeRelease(site, `a${kept}`, kept);
  writeRelease(site, 'b1', KEPT);
  symlinkSync(path.join('releases', 'b1'), path.join(site, 'current'));
}

function writeRelease(site, id, index) {
  const pages = Array.from({ length: PAGES }, (_one, page) => `page-${page}/index.html`);
  const files = ['index.html', '404.html', ...pages, `_astro/site.${index}.css`];
  const folder = path.join(site, 'releases', id);
  for (const file of files) {
    const target = path.join(folder, 'site', file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, PAGE);
    writeFileSync(`${target}.br`, brotliCompressSync(PAGE));
  }
  writeFileSync(path.join(folder, 'release.json'), JSON.stringify(describeRelease(id, index, files)));
}

function describeRelease(id, index, files) {
  const state = { epoch: 'bench', revision: index, nonce: String(index) };
  const made = { builtAt: new Date(index * 1000).toISOString(), nextChangeAt: null };
  const content = { documents: [], pages: [], redirects: [], findings: [] };
  return { id, state, ...made, ...content, files: Object.fromEntries(files.map((file) => [file, id])) };
}

/** Runs the publisher as `npm start` does, without a CMS: it serves what is there. */
async function withPublisher(dataDir, task) {
  const cwd = inRoot('apps/publisher');
  const { flags, environment } = JSON.parse(readFileSync(path.join(cwd, 'launch.json'), 'utf8'));
  const port = await freePort();
  const settings = {
    DATA_DIR: dataDir,
    SITE_HOST: '127.0.0.1',
    SITE_PORT: port,
    CONTROL_PORT: await freePort(),
  };
  const cms = {
    CMS_URL: 'http://127.0.0.1:1',
    BUILD_TOKEN: 'none',
    CONTROL_TOKEN: 'none',
    LOG_LEVEL: 'silent',
  };
  const env = { ...process.env, ...environment, ...settings, ...cms };
  const child = spawn(process.execPath, [...flags, 'src/main.ts'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    await waitUntilServed(`http://127.0.0.1:${port}/`);
    return await task(`http://127.0.0.1:${port}`);
  } finally {
    child.kill('SIGTERM');
  }
}

async function waitUntilServed(url) {
  const deadline = Date.now() + PATIENCE_MS;
  await untilAnswers(url, () => {
    if (Date.now() > deadline) throw new Error('The publisher does not serve the site.');
  });
}
