import { setTimeout as pause } from 'node:timers/promises';

const LOOK_MS = 500;

/** Waits until the CMS answers, however long its own build takes. */
export async function waitForCms(cmsUrl) {
  while (
    !(await fetch(`${cmsUrl}/_health`).then(
      ({ ok }) => ok,
      () => false,
    ))
  )
    await pause(LOOK_MS);
}
