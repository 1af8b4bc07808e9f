import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { lastLines, run } from '../run.mjs';
import { freePort } from './installation.mjs';
import { logIn } from './publish-to-live.mjs';
import { inSeconds, median, toTable } from './report.mjs';

const LOOK_MS = 50;
/**
 * So long nothing is written, once all is taken up: compiling the website is the longest step without a word.
 */
const REST_MS = 10_000;
const PATIENCE_MS = 10 * 60_000;
const READY = 'Ctrl-C stops everything';
const SCHEMA = 'packages/schema/src/types/faq.ts';
const COMPONENT = 'apps/web/src/layout/Layout.astro';
const FAQ = '/content-manager/content-types/api::faq.faq/configuration';

/**
 * Measures what developers wait for in `npm run dev`: its start, a line of the schema until the admin's API
 * knows it, a line of a component until the website shows it, and its end; then, with nothing else running,
 * such a line until its tests have run.
 *
 * @param {string} root folder of a clone with its packages installed
 * @param {string} dataDir a folder that does not exist yet
 * @param {number} times how often each line is changed
 * @returns {Promise<{ start: number, component: number[], schema: number[], stop: number, site: number[] }>} milliseconds
 * @throws Error with the end of the output when it ends or takes minutes
 */
export async function measureDev(root, dataDir, times) {
  const dev = await startDev(root, dataDir);
  try {
    const start = await dev.until(() => dev.output().includes(READY));
    const ask = await logIn(dev.cmsUrl, readLogin(dev.output()));
    const schema = [];
    const component = [];
    for (let time = 1; time <= times; time += 1) {
      await dev.rest();
      component.push(await measureComponent(root, dev, `changed-${time}`));
    }
    for (let time = 1; time <= times; time += 1) {
      await dev.rest();
      schema.push(await measureLabel(root, dev, ask, `Question ${time}`));
    }
    return { start, schema, component, stop: await dev.stop(), site: await measureSite(root, times) };
  } finally {
    await dev.stop();
  }
}

/** The section of docs/benchmarks.md. */
export function describeDev({ start, component, schema, site, stop }) {
  const row = (what, goal, ...times) => [what, goal, inSeconds(median(times)), inSeconds(Math.max(...times))];
  return toTable(
    ['what', 'to reach', 'median', 'worst'],
    [
      row('`npm run dev` to all four processes ready', '', start),
      row('a line of a component to the website', '≤ 2 s', ...component),
      row("a line of the schema to the admin's API", '≤ 15 s', ...schema),
      row(
        "a line of a component to the end of the website's tests, `npm run check -- site`",
        '≤ 15 s',
        ...site,
      ),
      row('Ctrl-C to the end', '≤ 5 s', stop),
    ],
  );
}

async function measureLabel(root, { until }, ask, label) {
  const knows = async (wanted) => {
    const { data } = await ask('GET', FAQ).catch(() => ({}));
    return data?.contentType.metadatas.question.edit.label === wanted;
  };
  const changed = (text) => text.replace("label: 'Question'", `label: '${label}'`);
  const took = await withChanged(path.join(root, SCHEMA), changed, () => until(() => knows(label)));
  await until(() => knows('Question'));
  return took;
}

async function measureComponent(root, { until, developmentUrl }, word) {
  const shows = async (isMeant) => {
    const page = await fetch(developmentUrl).then(
      (answer) => answer.text(),
      () => '',
    );
    return isMeant === page.includes(word) && page.includes('</html>');
  };
  const changed = (text) => text.replace('</body>', `<!-- ${word} --></body>`);
  const took = await withChanged(path.join(root, COMPONENT), changed, () => until(() => shows(true)));
  await until(() => shows(false));
  return took;
}

async function measureSite(root, times) {
  const took = [];
  const test = () => run('npm', ['run', 'check', '--', 'site'], { cwd: root });
  for (let time = 1; time <= times; time += 1) {
    const changed = (text) => text.replace('</body>', `<!-- ${Date.now()} --></body>`);
    const started = performance.now();
    await withChanged(path.join(root, COMPONENT), changed, test);
    took.push(performance.now() - started);
  }
  return took;
}

async function withChanged(file, change, during) {
  const before = readFileSync(file, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`${file} has not the line that is changed here.`);
  try {
    writeFileSync(file, after);
    return await during();
  } finally {
    writeFileSync(file, before);
  }
}

async function startDev(root, dataDir) {
  const [cms, site, control, preview, development] = await Promise.all(Array.from({ length: 5 }, freePort));
  const ports = { CMS_PORT: cms, SITE_PORT: site, CONTROL_PORT: control, PREVIEW_PORT: preview };
  const env = { ...process.env, ...ports, DEVELOPMENT_PORT: development, DATA_DIR: dataDir };
  const child = spawn('npm', ['run', 'dev'], { cwd: root, env, detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      output += chunk;
    });
  return {
    cmsUrl: `http://127.0.0.1:${cms}`,
    developmentUrl: `http://127.0.0.1:${development}/`,
    output: () => output,
    /** Milliseconds until something holds. */
    until: async (holds) => {
      const started = performance.now();
      while (!(await holds())) {
        if (child.exitCode !== null || performance.now() - started > PATIENCE_MS)
          throw new Error(`No answer:\n${lastLines(output)}`);
        await pause(LOOK_MS);
      }
      return performance.now() - started;
    },
    /** Waits until all that was saved is taken up. */
    rest: async () => {
      for (let before = ''; before !== output; ) {
        before = output;
        await pause(REST_MS);
      }
    },
    stop: async () => {
      const started = performance.now();
      // As Ctrl-C does: the whole group gets the signal.
      if ((child.exitCode ?? child.signalCode) === null) process.kill(-child.pid, 'SIGINT');
      await ended;
      return performance.now() - started;
    },
  };
}

function readLogin(output) {
  const [, email, password] = /First login: +(\S+) with (\S+)/.exec(output) ?? [];
  if (!password) throw new Error(`npm run dev did not show the first login:\n${lastLines(output)}`);
  return { email, password };
}
