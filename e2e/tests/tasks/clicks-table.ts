import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { isForGuide } from './pictures.ts';
import type { Count } from './steps.ts';

const GUIDE = path.resolve(import.meta.dirname, '../../../docs/editing.md');

/**
 * Compares what a task took with the table of docs/editing.md, so that it stays true; in a run of
 * `npm run images` writes it there instead.
 */
export async function compareWithGuide(task: string, count: Count): Promise<void> {
  const guide = await readFile(GUIDE, 'utf8');
  const row = guide.split('\n').find((line) => line.startsWith('|') && line.includes(`[${task}]`)) ?? '';
  expect(row, `docs/editing.md has no row for "${task}". Add one, then run npm run images`).not.toBe('');
  const name = row.split('|')[1]?.trimEnd() ?? '';
  const counted = `|${name} | ${count.clicks} | ${count.fields} |`;
  if (isForGuide()) await writeFile(GUIDE, guide.replace(row, counted));
  else expect(squeeze(row), 'npm run images -w @pain/e2e rewrites the table').toBe(squeeze(counted));
}

function squeeze(row: string): string {
  return row.replaceAll(/ +/g, ' ');
}
