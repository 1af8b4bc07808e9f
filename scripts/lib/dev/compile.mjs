/**
 * The compiler of `npm run dev`, a process of its own: packages/schema, packages/checks and the server of the
 * CMS, each after what it imports, and again whenever a source is saved. Writes one line of JSON each time:
 * the errors, and the files that are new.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DEVELOPED_CMS } from '../parts.mjs';
import { inRoot, ROOT } from '../paths.mjs';
import { collectChanges, watchSources } from '../watch-sources.mjs';
import { makeProject } from './project.mjs';

const BLOCKS = 'packages/blocks';
const SOURCES = ['packages/schema/src', BLOCKS, 'packages/checks/src', 'apps/cms/src', 'apps/cms/config'];
/** Vite compiles the views, and Vitest the tests. */
const NOT_OURS = /\.test\.|\.(?:astro|scss)$|\/(?:admin|admin-kit)\//;
const IN_THE_CMS = { outDir: DEVELOPED_CMS, tsBuildInfoFile: path.join(DEVELOPED_CMS, '.tsbuildinfo') };
const projects = [
  makeProject(inRoot('packages/schema/tsconfig.build.json')),
  makeProject(inRoot('packages/checks/tsconfig.build.json')),
  makeProject(inRoot('apps/cms/tsconfig.json'), IN_THE_CMS),
];

/** The files of blocks that stand in the lists. */
let listed = findParts();

compile();
const again = collectChanges(async () => compile());
watchSources(SOURCES, (file) => (NOT_OURS.test(file) && !isUnlisted(file)) || again(file));

function compile() {
  const faults = listBlocks();
  const rounds = projects.map((project) => project());
  const errors = [faults, ...rounds.map((round) => round.errors)].filter(Boolean);
  // With errors TypeScript keeps what it remembers, and would not write again what is removed.
  if (errors.length === 0) removeOrphans();
  const emitted = rounds.flatMap((round) => round.emitted).map(toRelative);
  console.log(JSON.stringify({ errors: errors.join('\n'), emitted }));
}

/**
 * A block is found by being there: lists those that came or went. Returns what is wrong with their folders.
 */
function listBlocks() {
  const parts = findParts();
  if (parts === listed) return '';
  // In a process of its own: this one would remember definitions as they were.
  const generate = [inRoot('scripts/generate.mjs')];
  const { status, stderr } = spawnSync(process.execPath, generate, { encoding: 'utf8' });
  if (status !== 0) return stderr.trim();
  listed = parts;
  return '';
}

/** Whether a view or a style came or went: while they only change, the lists stay as they are. */
function isUnlisted(file) {
  return file.startsWith(`${BLOCKS}/`) && findParts() !== listed;
}

function findParts() {
  return globSync(`${BLOCKS}/*/*`, { cwd: ROOT }).sort().join();
}

/** Strapi loads whatever lies in its folders, and TypeScript leaves what it made of a source that is gone. */
function removeOrphans() {
  for (const file of globSync('**/*.js', { cwd: DEVELOPED_CMS }))
    if (!existsSync(inRoot('apps/cms', file.replace(/\.js$/, '.ts')))) rmSync(path.join(DEVELOPED_CMS, file));
}

function toRelative(file) {
  return path.relative(ROOT, file).replaceAll('\\', '/');
}
