/** What the file system says of an address that it cannot hold, rather than of the disk itself. */
const FOR_ADDRESSES: ReadonlySet<unknown> = new Set([
  'ENAMETOOLONG',
  'EISDIR',
  'ENOTDIR',
  'EEXIST',
  'EINVAL',
  'EILSEQ',
]);

/** Whether an error of the file system says that a file cannot have its name where it is to be. */
export function isOfAddress(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && FOR_ADDRESSES.has(error.code);
}
