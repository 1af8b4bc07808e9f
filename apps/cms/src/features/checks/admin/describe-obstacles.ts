/** How many of the entries that are ticked cannot be published, and what becomes of the others. */
export function describeObstacles(behind: number, left: number): string {
  const these = behind === 1 ? '1 of these cannot be published' : `${behind} of these cannot be published`;
  if (left === 0)
    return behind === 1 ? 'This cannot be published yet.' : 'None of these can be published yet.';
  return `${these} yet. You can publish the ${left === 1 ? 'other one' : `other ${left}`} without ${behind === 1 ? 'it' : 'them'}.`;
}
