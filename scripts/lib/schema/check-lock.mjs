import { Remedy } from '../fail.mjs';

/**
 * Sees to it that a lock of the model can be read, as it cannot be after a merge of two that locked
 * something, or an edit by hand.
 *
 * @param {string} file by which the error names it
 * @param {string} text
 * @throws Remedy that says what is wrong where, and how to lock again.
 */
export function checkLock(file, text) {
  const fault = findFault(text);
  if (fault === null) return;
  throw new Remedy(
    `${file} ${fault}.`,
    `Take the file of the branch that you merge into (git checkout main -- ${file}), and run npm run schema again: it locks your change on top.`,
  );
}

function findFault(text) {
  try {
    const { version, model } = JSON.parse(text);
    if (!Number.isInteger(version) || version < 1) return `has no whole number in "version"`;
    return typeof model === 'object' && model !== null ? null : 'has no "model"';
  } catch (error) {
    return `cannot be read: ${error.message}`;
  }
}
