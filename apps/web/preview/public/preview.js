/** Reloads the draft soon after it was saved, at the place where the reader was. */
const banner = document.querySelector('[data-preview]');
const LOOK_MS = 400;

async function look() {
  if (document.hidden) return setTimeout(look, LOOK_MS);
  const answer = await fetch(`${banner.dataset.preview}version.json`).catch(() => null);
  const version = answer?.ok ? (await answer.json()).version : null;
  const isOther = answer?.status === 403 || (version !== null && version !== banner.dataset.version);
  return isOther ? location.reload() : setTimeout(look, LOOK_MS);
}

/**
 * The looks, of which the admin gives one as the name of its frame: which media rules, for paper or for dark
 * mode, apply here instead of those that the browser chooses. Outside such a frame, the browser chooses as
 * usual.
 */
const LOOKS = {
  light: (media) => (isDark(media) ? 'not all' : media),
  dark: (media) => (isDark(media) ? media.replace(DARK, '(min-width: 0)') : media),
  paper: (media) => (isDark(media) || /\bscreen\b/.test(media) ? 'not all' : media.replace('print', 'all')),
};
const DARK = /\(prefers-color-scheme:\s*dark\)/;
const isDark = (media) => DARK.test(media);

function dress(rules, change) {
  for (const rule of rules) {
    if (rule instanceof CSSMediaRule) rule.media.mediaText = change(rule.media.mediaText);
    if (rule.cssRules) dress(rule.cssRules, change);
  }
}

const change = LOOKS[window.name];
if (change) {
  document.documentElement.style.colorScheme = window.name === 'dark' ? 'dark' : 'light';
  for (const sheet of document.styleSheets) dress(sheet.cssRules, change);
}
if (banner) look();
