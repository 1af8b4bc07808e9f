import { withNode } from '../node-24.mjs';
import { inRoot } from '../paths.mjs';
import { lastLines, run } from '../run.mjs';
import { step } from '../steps.mjs';
import { inSeconds, median, report, toTable } from './report.mjs';

const SIZES = [500, 5000, 20_000];
/** How often everything is measured. */
const TIMES = 20;
/** The size of which the goals speak. */
const GOAL_SIZE = 5000;

/**
 * Measures a site of the size of which the goals speak, which takes a quarter of an
 * hour, and keeps the table.
 */
export async function benchGoals() {
  const site = await step(`${GOAL_SIZE} pages`, () => measureSite(GOAL_SIZE));
  report('A site of 5,000 pages', 'npm run bench -- --goals', goals(site));
}

/**
 * Measures sites of several sizes, and other generators with the same pages, which takes more than an
 * hour, and keeps the table.
 */
export async function benchGrowth() {
  const sites = [];
  for (const pages of SIZES) {
    const site = await step(`${pages} pages`, () => measureSite(pages));
    const others = await step(`${pages} pages elsewhere`, () => runBench('other-generators.ts', pages));
    sites.push({ ...site, ...others });
    console.log(growth(sites));
  }
  report('As the site grows', 'npm run bench -- --growth', `${growth(sites)}\n\n${plot(sites)}`);
}

const measureSite = (pages) => runBench('large-site.ts', pages, TIMES);

async function runBench(script, ...args) {
  const node = inRoot('node_modules/.bin/node');
  const output = await run(node, [`bench/${script}`, ...args.map(String)], {
    cwd: inRoot('e2e'),
    env: withNode(),
  });
  return JSON.parse(lastLines(output, 1));
}

function goals({ publishes, fullBuilds, fetches, searches, memory }) {
  const rows = [
    ['publish click to public page changed', publishes, '≤ 3 s', '≤ 6 s'],
    ['full build from nothing, fetch included', fullBuilds, '≤ 12 s', ''],
    ['fetch alone', fetches, '≤ 3 s', ''],
    ['publish click to search that knows, in the background', searches, '', ''],
  ];
  const table = toTable(
    [`what, ${TIMES} times each`, 'median', 'to reach', 'worst', 'to reach'],
    rows.map(([what, times, goal, worstGoal]) => [what, ...describeTimes(times, goal, worstGoal)]),
  );
  return `${table}\n\nPublisher, build process and search index took ${Math.round(memory)} MB of memory at the most (to reach: ≤ 1,500 MB).`;
}

function describeTimes(times, goal, worstGoal) {
  return [inSeconds(median(times)), goal, inSeconds(Math.max(...times)), worstGoal];
}

function growth(sites) {
  return toTable(
    ['pages', 'publish, median', 'worst', 'full build', 'fetch', 'memory', 'Hugo, full', 'Eleventy, full'],
    sites.map(({ pages, publishes, fullBuilds, fetches, memory, hugo, eleventy }) => [
      pages.toLocaleString('en-GB'),
      inSeconds(median(publishes)),
      inSeconds(Math.max(...publishes)),
      inSeconds(median(fullBuilds)),
      inSeconds(median(fetches)),
      `${Math.round(memory)} MB`,
      hugo ? inSeconds(median(hugo)) : 'not installed',
      inSeconds(median(eleventy)),
    ]),
  );
}

/** What the chart shows of a site, in milliseconds. */
const LINES = {
  'full build': ({ fullBuilds }) => median(fullBuilds),
  publish: ({ publishes }) => median(publishes),
  Hugo: ({ hugo }) => hugo,
  Eleventy: ({ eleventy }) => eleventy,
};

/**
 * A chart that Markdown viewers with Mermaid draw. They draw no legend: the words above it list the lines
 * from the highest one at the right to the lowest. What is not installed has no line.
 */
export function plot(sites) {
  const lines = Object.entries(LINES)
    .map(([name, of]) => ({ name, values: sites.map(of) }))
    .filter(({ values }) => values.every(Boolean))
    .sort((one, other) => other.values.at(-1) - one.values.at(-1));
  return [
    `Seconds by number of pages. From above, at the right: ${lines.map(({ name }) => name).join(', ')}.`,
    '',
    '```mermaid',
    'xychart-beta',
    `  x-axis [${sites.map(({ pages }) => `"${pages}"`).join(', ')}]`,
    '  y-axis "seconds"',
    ...lines.map(({ values }) => `  line [${values.map((ms) => (ms / 1000).toFixed(2)).join(', ')}]`),
    '```',
  ].join('\n');
}
