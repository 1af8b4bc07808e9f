import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { REPLACEMENT } from '../disk/durable.ts';
import { PARTIAL } from './write-release.ts';

/** How the names of folders begin that are being removed. */
export const REMOVED = '.removed-';

/**
 * What a process left that was killed while it wrote or removed something: releases that are half-made or
 * half removed, half-written descriptions inside of whole ones, and what was to take the place of the link
 * and of the files beside the releases.
 *
 * @param releases the folder of all releases, in the folder of the site.
 * @throws Error when that cannot be read.
 */
export async function findLeftovers(releases: string): Promise<string[]> {
  const names = await readdir(releases);
  const inside = await Promise.all(names.map((name) => listIn(path.join(releases, name), isPartial)));
  const beside = await listIn(path.dirname(releases), isUnfinished);
  const halfMade = names.filter(isLeft).map((name) => path.join(releases, name));
  return [...halfMade, ...inside.flat(), ...beside];
}

function isLeft(name: string): boolean {
  return isPartial(name) || name.startsWith(REMOVED);
}

function isPartial(name: string): boolean {
  return name.startsWith(PARTIAL);
}

/**
 * What is beside the releases only while something is written: the next link, and files that replace others.
 */
function isUnfinished(name: string): boolean {
  return name.startsWith('current.next-') || name.endsWith(REPLACEMENT);
}

/** Paths in a folder, by their names; none of what is no folder. */
async function listIn(folder: string, isWanted: (name: string) => boolean): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter(isWanted).map((name) => path.join(folder, name));
}
