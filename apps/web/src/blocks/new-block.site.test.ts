import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { block } from '../../../../scripts/lib/new/block.mjs';
import { makeNew } from '../../../../scripts/lib/new/make.mjs';

const ROOT = path.resolve(import.meta.dirname, '../../../..');
/** What the gallery is built of. */
const SOURCES = [
  // It says that the sources of blocks are modules.
  'package.json',
  'tsconfig.base.json',
  ...['src', 'gallery', 'public', 'package.json', 'tsconfig.json', 'astro.config.ts'].map(
    (part) => `apps/web/${part}`,
  ),
  ...['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json'].map((part) => `packages/schema/${part}`),
  ...['dist', 'package.json'].map((part) => `packages/checks/${part}`),
  'packages/blocks',
];

let root: string;

/** A copy of the sources, whose workspaces know each other, with the packages that are installed here. */
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'house-'));
  for (const source of SOURCES) cpSync(path.join(ROOT, source), path.join(root, source), { recursive: true });
  mkdirSync(path.join(root, 'node_modules/@pain'), { recursive: true });
  const installed = readdirSync(path.join(ROOT, 'node_modules')).filter((name) => !/^(\.|@pain$)/.test(name));
  for (const name of installed) link(path.join(ROOT, 'node_modules', name), `node_modules/${name}`);
  for (const folder of ['apps/web', 'packages/schema', 'packages/checks'])
    link(path.join(root, folder), `node_modules/@pain/${path.basename(folder)}`);
  for (const own of ['apps/web/node_modules', 'packages/schema/node_modules', 'packages/checks/node_modules'])
    if (existsSync(path.join(ROOT, own))) link(path.join(ROOT, own), own);
});
afterEach(() => rmSync(root, { recursive: true }));

function link(target: string, name: string): void {
  symlinkSync(target, path.join(root, name), 'junction');
}

function run(folder: string, program: string, ...args: string[]): void {
  execFileSync(process.execPath, [path.join(ROOT, 'node_modules', program), ...args], {
    cwd: path.join(root, folder),
  });
}

it('a block that npm run new makes is compiled, and shown with what its example says', async () => {
  const fields = 'heading:text, body:richText, dates:[day:date, what:text]';
  await makeNew(root, block, {
    name: 'test-dates',
    label: 'Test dates',
    purpose: 'Days that matter.',
    fields,
  });
  run('packages/schema', 'typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck');
  run(
    'apps/web',
    'astro/bin/astro.mjs',
    'build',
    '--root',
    'gallery',
    '--outDir',
    path.join(root, 'site'),
    '--silent',
  );
  const html = readFileSync(path.join(root, 'site/index.html'), 'utf8');
  const shown = html.split('<div class="app-block">').findLast((part) => part.includes('Test dates')) ?? '';
  expect(shown.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')).toContain(
    'Test dates Body. 1 December 2026 What',
  );
}, 120_000);
