/**
 * A part of an entry in words, for people to read and for versions to be compared: a
 * field, a block, a paragraph.
 */
export interface Part {
  /** What it is, as editors call it. */
  label: string;
  /** Only parts of one kind can be one and the same. */
  kind: string;
  /** Whether its kind names one thing, such as an entry that is chosen, rather than a sort of things. */
  isNamed: boolean;
  /** Its words, when it has no parts. */
  text: string;
  /** How its words look: where they are bold and the like. */
  looks: string;
  /** Whether its parts are a list, in which they can change places. */
  isList: boolean;
  parts: Part[];
}

/** A part with words of its own. */
export function wordsPart(label: string, kind: string, text: string): Part {
  return { label, kind, text, isNamed: false, looks: '', isList: false, parts: [] };
}

/** A part that consists of others. */
export function groupPart(label: string, kind: string, parts: Part[], isList = false): Part {
  return { label, kind, parts, isList, text: '', isNamed: false, looks: '' };
}

/** All words of a part. */
export function textOf(part: Part): string {
  return part.parts.length === 0 ? part.text : part.parts.map(textOf).join('\n');
}
