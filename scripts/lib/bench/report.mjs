import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { inRoot, ROOT } from '../paths.mjs';

const FILE = 'docs/benchmarks.md';

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Milliseconds in words, with three digits: to be compared with what is to be reached. */
export function inSeconds(ms) {
  const decimals = ms < 10_000 ? 2 : ms < 100_000 ? 1 : 0;
  return `${(ms / 1000).toFixed(decimals)} s`;
}

/** A table in Markdown. */
export function toTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * Prints what was measured and stores it as a section of a document, which replaces the one with that title.
 *
 * @param {string} body Markdown
 * @param {{ file?: string, made?: string }} [options] the document, and when and where it was
 * measured if not just now
 */
export function report(title, command, body, { file = FILE, made = describeMachine() } = {}) {
  const text = `## ${title}\n\nMade by \`${command}\` ${made}\n\n${body}\n`;
  writeFileSync(inRoot(file), replaceSection(readFileSync(inRoot(file), 'utf8'), title, text));
  // Our formatter lays out tables, too.
  execFileSync(inRoot('node_modules/.bin/biome'), ['format', '--write', file], {
    cwd: ROOT,
    stdio: 'ignore',
  });
  console.log(`\n${body}\n\nKept in ${file}.`);
}

/** Replaces the section of a Markdown text that has that title, or adds the section at the end. */
export function replaceSection(text, title, section) {
  const sections = text.split(/^(?=## )/m);
  const place = sections.findIndex((other) => other.startsWith(`## ${title}\n`));
  const parts = place < 0 ? [...sections, section] : sections.with(place, section);
  return `${parts.map((part) => part.trim()).join('\n\n')}\n`;
}

/** Says when, at which commit and on what machine something is measured. */
export function describeMachine() {
  const git = ['rev-parse', '--short', 'HEAD'];
  const commit = execFileSync('git', git, { cwd: ROOT, encoding: 'utf8' }).trim();
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 1024 ** 3);
  const day = new Date().toISOString().slice(0, 10);
  return `on ${day} at commit ${commit}: ${os.cpus().length} cores (${cpu?.model.trim()}), ${memory} GB.`;
}
