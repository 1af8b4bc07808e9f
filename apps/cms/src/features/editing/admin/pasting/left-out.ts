/** What pasting leaves out or changes, in the words of the message that says so: for one, and for several. */
const KINDS = {
  deleted: ['deleted passage', 'deleted passages'],
  crossed: ['crossed-out passage', 'crossed-out passages'],
  comment: ['comment', 'comments'],
  hidden: ['hidden passage', 'hidden passages'],
  footnote: ['footnote', 'footnotes'],
  picture: ['picture', 'pictures'],
  formula: ['formula', 'formulas'],
  field: ['field of a form', 'fields of a form'],
  sign: ['sign of a special font', 'signs of a special font'],
  link: [
    'link that others cannot open (its words are kept)',
    'links that others cannot open (their words are kept)',
  ],
} as const;
const REMEDIES: Partial<Record<Kind, string>> = {
  picture: 'Add pictures as a block Picture.',
  footnote: 'Write what footnotes say into the text.',
  formula: 'Write formulas in words.',
};
/** What is kept in another form. */
const CHANGES = {
  raised: 'Raised or lowered letters that have no sign of their own are written as ^(…) or _(…).',
  table: 'A table became lines with |. For a real table, add a block Table and paste it there.',
  lettered: 'A list with letters, or with numbers such as 1.1, has plain numbers now.',
  reversed: 'A list that counted down counts up now.',
  merged:
    'Merged cells are single ones now. Fill in those that are empty, so that each row says what it is about.',
  alone: 'Only the first table was pasted, not the words around it.',
  underline: 'Underlining was taken off, as on a website it means a link.',
  highlight: 'Highlighting was taken off.',
} as const;

export type Kind = keyof typeof KINDS;
export type Change = keyof typeof CHANGES;

/** Counts what is not pasted as it was. */
export class LeftOut {
  readonly #counts = new Map<Kind, number>();
  readonly #texts = new Map<Kind, number>();
  readonly #changes = new Set<Change>();
  /**
   * Whether plain text would say something else: what is left out here, or raised, is
   * in it as ordinary words.
   */
  changesWords = false;

  /** Counts one more of a kind. */
  add(kind: Kind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    if (kind !== 'picture' && kind !== 'link' && kind !== 'field') this.changesWords = true;
  }

  /**
   * Counts the text of a comment or footnote, which has a mark elsewhere: there are as many as
   * there are of what is more.
   */
  addText(kind: 'comment' | 'footnote'): void {
    this.#texts.set(kind, (this.#texts.get(kind) ?? 0) + 1);
    this.changesWords = true;
  }

  /** Notes that something is kept in another form. */
  change(change: Change): void {
    this.#changes.add(change);
  }

  /**
   * What to say about it, in words for staff; null when all was pasted as it was.
   *
   * @param isPlain whether it was pasted into a field of plain text, where letters cannot be raised.
   */
  describe(isPlain = false): string | null {
    const kinds = (Object.keys(KINDS) as Kind[]).filter((kind) => this.#countOf(kind) > 0);
    const counted = kinds.map((kind) => count(kind, this.#countOf(kind)));
    const total = kinds.reduce((sum, kind) => sum + this.#countOf(kind), 0);
    const sentences = [
      ...(total > 0 ? [`${join(counted)} ${total === 1 ? 'was' : 'were'} left out.`] : []),
      ...kinds.flatMap((kind) => REMEDIES[kind] ?? []),
      ...(Object.keys(CHANGES) as Change[])
        .filter((one) => this.#changes.has(one) && (one !== 'raised' || isPlain))
        .map((one) => CHANGES[one]),
    ];
    return sentences.length > 0 ? sentences.join(' ') : null;
  }

  #countOf(kind: Kind): number {
    return Math.max(this.#counts.get(kind) ?? 0, this.#texts.get(kind) ?? 0);
  }
}

function count(kind: Kind, number: number): string {
  const [one, several] = KINDS[kind];
  return `${number} ${number === 1 ? one : several}`;
}

function join(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
