import { globSync, readFileSync } from 'node:fs';
import { inRoot } from '../paths.mjs';

const KEY = /^ {2}(?:'([^']+)'|([\w.-]+)):/gm;
const CLASS_NAME = /\bnhsuk-[a-z0-9_-]*[a-z0-9]/g;
const COMPONENT = /^ {2}(?:'([\w-]+)'|([\w-]+)): true,/gm;

/** The keys of the tables at the top of a file of ours, such as those of translations. */
export function keysIn(file) {
  return namesIn(readOurs(file), KEY);
}

/** The classes of nhsuk-frontend that our own markup uses. */
export function classNamesIn(...patterns) {
  const files = patterns.flatMap((pattern) => globSync(pattern, { cwd: inRoot() }));
  const markup = files.flatMap((file) => readOurs(file).match(/class(?:es)?[=:].*/g) ?? []);
  return [...new Set(markup.flatMap((line) => line.match(CLASS_NAME) ?? []))].sort();
}

/** The files of the templates that are rendered: one for each component in use. */
export function templatesIn(file) {
  return namesIn(readOurs(file), COMPONENT).map((name) => `dist/nhsuk/components/${name}/template.njk`);
}

function namesIn(text, pattern) {
  return [...text.matchAll(pattern)].map(([, quoted, bare]) => quoted ?? bare);
}

function readOurs(file) {
  return readFileSync(inRoot(file), 'utf8');
}
