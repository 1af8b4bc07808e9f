import { inSeconds, toTable } from '../bench/report.mjs';

/** As many titles as fit into a table. */
const NAMED = 3;

/** Whether a mutant was noticed by all tests that have to notice it. */
export function isKilled({ failed, passed, problems }) {
  return failed.length > 0 && passed.length === 0 && problems.length === 0;
}

/** All verdicts as a table in Markdown. */
export function toVerdictTable(verdicts) {
  const rows = verdicts.map((verdict) => [verdict.name, describe(verdict), inSeconds(verdict.ms)]);
  return toTable(['mutant', 'noticed by', 'took'], rows);
}

/** Why a mutant was not noticed, in words for the terminal; null when it was. */
export function explain({ name, failed, passed, problems }) {
  if (problems.length > 0) return `“${name}” could not be judged:\n${problems.join('\n')}`;
  if (passed.length > 0) return `“${name}” survived: ${quote(passed)} passed.`;
  return failed.length > 0 ? null : `“${name}” survived.`;
}

function describe({ failed, passed, problems }) {
  if (problems.length > 0) return '**not judged**';
  const titles = failed.slice(0, NAMED).map(({ step, title }) => `${step}: ${escapeCell(title)}`);
  const more = failed.length - titles.length;
  const unnoticed = passed.length > 0 ? [`**not by** ${escapeCell(quote(passed))}`] : [];
  return [...titles, ...(more > 0 ? [`and ${more} more`] : []), ...unnoticed].join('<br>');
}

function quote(titles) {
  return titles.map((title) => `“${title}”`).join(', ');
}

/** A title may hold what ends a cell, or would be taken for a tag. */
function escapeCell(text) {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replace(/\s+/g, ' ');
}
