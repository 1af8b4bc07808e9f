/**
 * Finds the fewest of some suspects without which all is well, or null when it is not well without any of
 * them. None of those that it finds can be left out of them. It tries about twice the logarithm of the number
 * of suspects for each culprit.
 *
 * The method is QuickXplain: https://cdn.aaai.org/AAAI/2004/AAAI04-027.pdf
 *
 * @param isWellWithout tries without some of them; what is well without some is well without more.
 */
export async function findCulprits<Suspect>(
  suspects: readonly Suspect[],
  isWellWithout: (left: readonly Suspect[]) => Promise<boolean>,
): Promise<Suspect[] | null> {
  if (suspects.length === 0 || !(await isWellWithout(suspects))) return null;
  return narrow([], false, suspects, isWellWithout);
}

/** @param isNew whether something was added to what is left out since the last trial. */
async function narrow<Suspect>(
  left: readonly Suspect[],
  isNew: boolean,
  suspects: readonly Suspect[],
  isWellWithout: (left: readonly Suspect[]) => Promise<boolean>,
): Promise<Suspect[]> {
  if (isNew && (await isWellWithout(left))) return [];
  if (suspects.length === 1) return [...suspects];
  const half = Math.ceil(suspects.length / 2);
  const first = suspects.slice(0, half);
  const second = suspects.slice(half);
  const inSecond = await narrow([...left, ...first], true, second, isWellWithout);
  const inFirst = await narrow([...left, ...inSecond], inSecond.length > 0, first, isWellWithout);
  return [...inFirst, ...inSecond];
}
