/** What a part of Strapi's form that opens takes to show its fields, and more. */
const FRAMES = 40;

/** What a search in the page finds, asked once a frame until there is something; nothing when it stays away. */
export async function waitFor<T>(find: () => T | null): Promise<T | null> {
  for (let frame = 0; frame < FRAMES; frame += 1) {
    const found = find();
    if (found !== null) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return null;
}
