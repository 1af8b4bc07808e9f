/**
 * What a part of the form that opens takes to show its fields, the first of them once its
 * input is loaded, and more.
 */
const FRAMES = 180;

/**
 * What a search in the page finds, asked once a frame until there is something; nothing when it stays away.
 */
export async function waitFor<T>(find: () => T | null): Promise<T | null> {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const found = find();
    if (found !== null) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return null;
}
