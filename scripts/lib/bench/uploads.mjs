import { withNode } from '../node-24.mjs';
import { inRoot } from '../paths.mjs';
import { lastLines, run } from '../run.mjs';
import { step } from '../steps.mjs';
import { report, toTable } from './report.mjs';

/** How much more memory the CMS may take for an upload than at rest. */
const GOAL = '≤ 400 MB';

/** Measures what the CMS takes of memory for uploads, which takes some minutes, and keeps the table. */
export async function benchUploads() {
  const figures = await step('Uploads', measureUploads);
  report('Memory of the CMS for one upload', 'npm run bench -- --uploads', describeUploads(figures));
}

/** A table of what was measured. */
export function describeUploads(figures) {
  return toTable(
    ['upload', 'answer', 'took', 'to reach, above rest', 'measured'],
    figures.map(({ what, status, seconds, megabytes }) => [
      what,
      String(status),
      `${seconds.toFixed(1)} s`,
      GOAL,
      `${Math.max(0, Math.round(megabytes))} MB`,
    ]),
  );
}

async function measureUploads() {
  const node = inRoot('node_modules/.bin/node');
  const output = await run(node, ['bench/uploads.ts'], { cwd: inRoot('e2e'), env: withNode() });
  return JSON.parse(lastLines(output, 1));
}
