import { step } from '../steps.mjs';
import { measureChecks } from './checks.mjs';
import { measurePreview } from './preview.mjs';
import { inSeconds, median } from './report.mjs';

/** What editors wait for after a save, as rows of a table. */
export async function measureEditors(installation, login, times) {
  const checks = await step(`${times} checks`, () => measureChecks(installation, login, times));
  const previews = await step(`${times} previews`, () => measurePreview(installation, login, times));
  return [
    ...toRows(`checks of a page of 20 blocks after a save, ${times} times`, '≤ 0.3 s', checks),
    ...toRows(`save to new preview of a page of 20 blocks, ${times} times`, '≤ 1 s', previews),
  ];
}

function toRows(what, goal, times) {
  return [
    { what: `${what}, median`, goal, measured: inSeconds(median(times)) },
    { what: 'the same, worst', goal, measured: inSeconds(Math.max(...times)) },
  ];
}
