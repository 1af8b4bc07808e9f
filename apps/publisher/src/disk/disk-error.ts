/**
 * The disk cannot take what must be written: what is wrong, where, and what to do. The
 * live site stays as it is.
 */
export class DiskError extends Error {
  override readonly name = 'DiskError';
}

/** What the system's codes mean, for those that somebody can do something about. */
const MEANINGS: Readonly<Record<string, { problem: string; remedy: string }>> = {
  ENOSPC: { problem: 'The disk is full', remedy: 'Make room on it.' },
  EDQUOT: { problem: "This user's share of the disk is used up", remedy: 'Make room, or raise the quota.' },
  EROFS: {
    problem: 'The disk is read-only',
    remedy: 'Mount it for writing, or choose another with DATA_DIR.',
  },
  EACCES: { problem: 'This user may not write there', remedy: 'Give it the right, or choose DATA_DIR.' },
  EPERM: { problem: 'This user may not write there', remedy: 'Give it the right, or choose DATA_DIR.' },
  EMFILE: { problem: 'Too many files are open', remedy: 'Raise the limit of open files (ulimit -n).' },
};

/**
 * Puts an error of the file system in words.
 *
 * @param folder where it happened: a full disk does not always name a path itself.
 * @returns a {@link DiskError}, or the error itself when it is of another kind.
 */
export function explainDiskError(error: unknown, folder: string): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  const meaning = MEANINGS[String(error.code)];
  if (!meaning) return error;
  return new DiskError(`${meaning.problem}: ${folder} (${error.message}).\n${meaning.remedy}`, {
    cause: error,
  });
}
