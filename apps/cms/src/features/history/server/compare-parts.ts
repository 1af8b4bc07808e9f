import type { Difference } from '../shapes';
import { compareWords } from './compare-words';
import { matchParts, type Pair } from './match-parts';
import type { Part } from './part';

/** What became of each field of an entry, those that stayed the same among them. */
export function compareParts(before: Part, after: Part): Difference[] {
  return compareGroup(before, after).parts;
}

function comparePair({ before, after, isMoved }: Pair): Difference {
  if (!before || !after) return oneSided(before ?? after, before ? 'removed' : 'added');
  const difference =
    before.parts.length + after.parts.length > 0 ? compareGroup(before, after) : compareText(before, after);
  return {
    ...difference,
    isMoved,
    isLooksOnly: difference.change === 'same' && before.looks !== after.looks,
  };
}

function compareGroup(before: Part, after: Part): Difference {
  const pairs = after.isList ? matchParts(before.parts, after.parts) : matchFields(before.parts, after.parts);
  const parts = pairs.map(comparePair);
  const isSame = parts.every(
    ({ change, isMoved, isLooksOnly }) => change === 'same' && !isMoved && !isLooksOnly,
  );
  return {
    label: after.label,
    change: isSame ? 'same' : 'changed',
    isMoved: false,
    isLooksOnly: false,
    pieces: [],
    parts,
  };
}

function compareText(before: Part, after: Part): Difference {
  const change = before.text === after.text ? 'same' : 'changed';
  const pieces = compareWords(before.text, after.text);
  return { label: after.label, change, isMoved: false, isLooksOnly: false, pieces, parts: [] };
}

function matchFields(before: readonly Part[], after: readonly Part[]): Pair[] {
  const find = (parts: readonly Part[], kind: string) => parts.find((part) => part.kind === kind);
  const gone = before.filter(({ kind }) => !find(after, kind));
  const there = after.map((part) => {
    const match = find(before, part.kind);
    return { ...(match ? { before: match } : {}), after: part, isMoved: false };
  });
  return [...there, ...gone.map((part) => ({ before: part, isMoved: false }))];
}

function oneSided(part: Part | undefined, change: 'added' | 'removed'): Difference {
  if (!part) throw new Error('A pair of parts has neither side.');
  const pieces = part.parts.length === 0 ? [{ text: part.text, change }] : [];
  const parts = part.parts.map((child) => oneSided(child, change));
  return { label: part.label, change, isMoved: false, isLooksOnly: false, pieces, parts };
}
