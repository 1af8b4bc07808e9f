/** Published content that the site cannot show: which entry, what is wrong with it, and what to do. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  /** The entry as editors know it, such as `FAQ “How long is it?” (abc123)`. */
  readonly entry: string;
  readonly problems: readonly string[];

  constructor(entry: string, problems: readonly string[], hint = 'Correct it in the CMS and publish again.') {
    super(`${entry} cannot be shown:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\n${hint}`);
    this.entry = entry;
    this.problems = problems;
  }
}
