/** Shows the draft anew soon after it was saved, at the place where one was reading. */
const banner = document.querySelector('[data-preview]');
const LOOK_MS = 400;

async function look() {
  if (document.hidden) return setTimeout(look, LOOK_MS);
  const answer = await fetch(`${banner.dataset.preview}version.json`).catch(() => null);
  const version = answer?.ok ? (await answer.json()).version : null;
  const isOther = answer?.status === 403 || (version !== null && version !== banner.dataset.version);
  return isOther ? location.reload() : setTimeout(look, LOOK_MS);
}

if (banner) look();
