/**
 * Starts the parts of an installation in their order. A website that was live is served first: readers have it whatever becomes of the rest,
 * such as a CMS that does not start on these data.
 *
 * @template Part, Login
 * @param {{ cms: Part, publisher: Part, preview: Part }} parts
 * @param {{ wasLive: boolean, prepare: () => Promise<Login>, start: (title: string, part: Part) => Promise<void> }} how
 * @returns {Promise<Login>} what preparing the database answered
 */
export async function startParts({ cms, publisher, preview }, { wasLive, prepare, start }) {
  if (wasLive) await start('Serving the website as it was', publisher);
  const login = await prepare();
  await start('Starting the CMS', cms);
  if (!wasLive) await start('Publishing the website', publisher);
  await start('Starting the preview', preview);
  return login;
}
