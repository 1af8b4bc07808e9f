import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Where the reporters of `packages/test-kit` write. */
const FOLDER = 'test-results';

/** Removes the reports of a workspace, so that none is taken for a new one. */
export function clearReports(workspace) {
  for (const file of listReports(workspace)) rmSync(file);
}

/** The report of the one suite that has run since {@link clearReports}; null when it wrote none. */
export function readReport(workspace) {
  const [file] = listReports(workspace);
  return file ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function listReports(workspace) {
  const folder = path.join(workspace, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names.filter((name) => name.endsWith('.json')).map((name) => path.join(folder, name));
}
