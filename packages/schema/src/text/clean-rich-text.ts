import { isRecord, type Values } from '../values/values.ts';
import { cleanRuns } from './clean-text.ts';

type Run = Values & { text: string };

/**
 * Returns a formatted text with the words of each paragraph cleaned as `cleanText` does. Everything else
 * stays as it is, also what no formatted text can hold.
 */
export function cleanRichText<T>(parts: T): T {
  // It has the shape of what it was made from.
  return cleanPart(parts) as T;
}

function cleanPart(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(cleanPart);
  if (!isRecord(part) || !Array.isArray(part.children)) return part;
  const { children } = part;
  if (!children.some(isRun)) return { ...part, children: children.map(cleanPart) };
  const runs = children.flatMap(runsOf);
  const words = cleanRuns(runs.map(({ text }) => text));
  const clean = new Map(runs.map((run, at) => [run, { ...run, text: words[at] ?? '' }]));
  return withRuns(part, clean);
}

function runsOf(part: unknown): Run[] {
  if (isRun(part)) return [part];
  return isRecord(part) && Array.isArray(part.children) ? part.children.flatMap(runsOf) : [];
}

function withRuns(part: unknown, clean: ReadonlyMap<Run, Run>): unknown {
  if (isRun(part)) return clean.get(part);
  if (!isRecord(part) || !Array.isArray(part.children)) return part;
  return { ...part, children: part.children.map((child) => withRuns(child, clean)) };
}

function isRun(value: unknown): value is Run {
  return isRecord(value) && typeof value.text === 'string';
}
