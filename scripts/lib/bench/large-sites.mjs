import { withNode } from '../node-24.mjs';
import { inRoot } from '../paths.mjs';
import { lastLines, run } from '../run.mjs';
import { step } from '../steps.mjs';
import { inSeconds, median, report, toTable } from './report.mjs';

const SIZES = [500, 5000, 20_000];
/** The size of which the goals speak. */
const GOAL_SIZE = 5000;
const PUBLISHES = 20;

/** Measures sites of several sizes, and other generators with the same pages, and keeps the tables. */
export async function benchLargeSites() {
  const sites = [];
  for (const pages of SIZES) {
    const site = await step(`${pages} pages`, () => runBench('large-site.ts', pages, PUBLISHES));
    const others = await step(`${pages} pages elsewhere`, () => runBench('other-generators.ts', pages));
    sites.push({ ...site, ...others });
  }
  report('Large sites', 'npm run bench -- --large', describe(sites));
}

async function runBench(script, ...args) {
  const node = inRoot('node_modules/.bin/node');
  const output = await run(node, [`bench/${script}`, ...args.map(String)], {
    cwd: inRoot('e2e'),
    env: withNode(),
  });
  return JSON.parse(lastLines(output, 1));
}

function describe(sites) {
  return [goals(sites.find(({ pages }) => pages === GOAL_SIZE)), growth(sites), plot(sites)].join('\n\n');
}

function goals({ publishes, fullBuild, fetches, memory }) {
  return toTable(
    ['what, with 5,000 pages', 'to reach', 'measured'],
    [
      [
        `publish click to public page changed, ${PUBLISHES} edits, median`,
        '≤ 3 s',
        inSeconds(median(publishes)),
      ],
      ['the same, worst', '≤ 6 s', inSeconds(Math.max(...publishes))],
      ['full build from nothing, fetch included', '≤ 12 s', inSeconds(fullBuild)],
      ['fetch alone, median of 3', '≤ 3 s', inSeconds(median(fetches))],
      [
        `memory of publisher and build process, most in ${PUBLISHES} publishes`,
        '≤ 1,500 MB',
        `${Math.round(memory)} MB`,
      ],
    ],
  );
}

function growth(sites) {
  return toTable(
    ['pages', 'publish, median', 'worst', 'full build', 'fetch', 'memory', 'Hugo, full', 'Eleventy, full'],
    sites.map(({ pages, publishes, fullBuild, fetches, memory, hugo, eleventy }) => [
      pages.toLocaleString('en-GB'),
      inSeconds(median(publishes)),
      inSeconds(Math.max(...publishes)),
      inSeconds(fullBuild),
      inSeconds(median(fetches)),
      `${Math.round(memory)} MB`,
      hugo ? inSeconds(median(hugo)) : 'not installed',
      inSeconds(median(eleventy)),
    ]),
  );
}

/** A chart that Markdown viewers with Mermaid draw. */
function plot(sites) {
  const line = (of) => `  line [${sites.map((site) => (of(site) / 1000).toFixed(2)).join(', ')}]`;
  return [
    'Seconds by number of pages. From above, at the right: full build, Eleventy, publish, Hugo as far as it is installed.',
    '',
    '```mermaid',
    'xychart-beta',
    `  x-axis [${sites.map(({ pages }) => `"${pages}"`).join(', ')}]`,
    '  y-axis "seconds"',
    line(({ fullBuild }) => fullBuild),
    line(({ eleventy }) => median(eleventy)),
    line(({ publishes }) => median(publishes)),
    ...(sites.every(({ hugo }) => hugo) ? [line(({ hugo }) => median(hugo))] : []),
    '```',
  ].join('\n');
}
