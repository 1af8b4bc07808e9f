/** Drawings in one calm style, as SVG, 800 by 450 unless said otherwise. */

const BLUE = '#005eb8';
const DARK = '#003087';
const PALE = '#e8f1fb';
const GREEN = '#3f8a5f';
const SAND = '#f5ead8';
const SUN = '#f3b95f';
const SKINS = ['#f1c7a3', '#8d5a3c', '#d9a066', '#5f3d2c', '#e8b48c', '#b97b56'];

const svg = (content, width = 800, height = 450, background = PALE) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="${background}"/>${content}</svg>`;

/** A person who sits, seen from the front; x and y are the middle of the head. */
const sitting = (x, y, skin, top) => `
  <rect x="${x - 44}" y="${y + 34}" width="88" height="118" rx="10" fill="${DARK}" opacity=".16"/>
  <path d="M${x - 40} ${y + 118} v-44 a40 40 0 0 1 80 0 v44 z" fill="${top}"/>
  <path d="M${x - 40} ${y + 112} h80 v20 a10 10 0 0 1 -10 10 h-4 v52 h-20 v-48 h-12 v48 h-20 v-52 h-4 a10 10 0 0 1 -10 -10 z" fill="${DARK}"/>
  <rect x="${x - 9}" y="${y + 16}" width="18" height="28" rx="8" fill="${skin}"/>
  <circle cx="${x}" cy="${y}" r="28" fill="${skin}"/>`;

/** A person who stands, down to the hips. */
const standing = (x, y, skin, top) => `
  <path d="M${x - 62} ${y + 230} v-104 a62 62 0 0 1 124 0 v104 z" fill="${top}"/>
  <rect x="${x - 16}" y="${y + 28}" width="32" height="52" rx="14" fill="${skin}"/>
  <circle cx="${x}" cy="${y}" r="46" fill="${skin}"/>
  <path d="M${x - 14} ${y + 16} q14 14 28 0" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round"/>`;

const bubble = (x, y, colour) =>
  `<path d="M${x} ${y} h88 a14 14 0 0 1 14 14 v32 a14 14 0 0 1 -14 14 h-60 l-20 20 v-20 h-8 a14 14 0 0 1 -14 -14 v-32 a14 14 0 0 1 14 -14 z" fill="${colour}"/><path d="M${x + 12} ${y + 22} h64 M${x + 12} ${y + 38} h44" stroke="#fff" stroke-width="6" stroke-linecap="round"/>`;

const plant = (x, y) =>
  `<path d="M${x} ${y} q-34 -50 -8 -96 q26 46 8 96 M${x} ${y} q40 -34 52 -80 q-52 16 -52 80" fill="${GREEN}"/><path d="M${x - 30} ${y} h60 l-8 56 h-44 z" fill="#b97b56"/>`;

/** The pictures of the site by their file names. */
export const drawings = {
  'group.webp': svg(
    `<ellipse cx="400" cy="352" rx="330" ry="76" fill="${SAND}"/>` +
      [
        [280, 96, 1, GREEN],
        [520, 96, 2, '#7c4a8d'],
        [124, 164, 3, SUN],
        [676, 164, 4, BLUE],
      ]
        .map(([x, y, skin, top]) => sitting(x, y, SKINS[skin], top))
        .join('') +
      sitting(400, 226, SKINS[5], GREEN) +
      bubble(356, 30, BLUE) +
      bubble(640, 40, GREEN),
  ),
  'relaxation.webp': svg(
    `<circle cx="560" cy="150" r="80" fill="${SUN}"/><path d="M0 330 q200 -90 400 -20 t400 -20 v160 h-800 z" fill="${GREEN}" opacity=".35"/>
    <ellipse cx="320" cy="392" rx="150" ry="24" fill="${DARK}"/>
    <path d="M200 382 q120 -60 240 0 z" fill="${DARK}"/><path d="M262 366 v-70 a58 58 0 0 1 116 0 v70 z" fill="${BLUE}"/>
    <circle cx="320" cy="196" r="44" fill="${SKINS[2]}"/><path d="M300 196 q7 7 14 0 M326 196 q7 7 14 0" stroke="#3b2a1c" stroke-width="4" fill="none" stroke-linecap="round"/><path d="M308 216 q12 9 24 0" stroke="#3b2a1c" stroke-width="4" fill="none" stroke-linecap="round"/>`,
  ),
  'physiotherapist.webp': svg(
    `${plant(72, 310)}${standing(210, 170, SKINS[0], BLUE)}<path d="M262 270 q48 -70 36 -178" stroke="${BLUE}" stroke-width="36" fill="none" stroke-linecap="round"/><circle cx="298" cy="78" r="20" fill="${SKINS[0]}"/>`,
    400,
    400,
  ),
  'psychologist.webp': svg(
    `${bubble(60, 40, BLUE)}${bubble(230, 60, GREEN)}${standing(120, 210, SKINS[1], '#7c4a8d')}${standing(290, 210, SKINS[4], GREEN)}`,
    400,
    400,
  ),
  'nurse.webp': svg(
    `${standing(170, 172, SKINS[3], '#2f6fb5')}<path d="M146 240 l24 32 24 -32" stroke="#fff" stroke-width="8" fill="none" stroke-linecap="round" stroke-linejoin="round"/><rect x="190" y="292" width="30" height="20" rx="3" fill="#fff"/><rect x="262" y="262" width="96" height="72" rx="8" fill="#fff" stroke="${DARK}" stroke-width="5"/><circle cx="290" cy="288" r="10" fill="${SUN}"/><circle cx="330" cy="288" r="10" fill="${SUN}"/><circle cx="290" cy="314" r="10" fill="${SUN}"/><circle cx="330" cy="314" r="10" fill="${SUN}"/>`,
    400,
    400,
  ),
  'occupational-therapist.webp': svg(
    `${standing(150, 130, SKINS[5], GREEN)}<rect x="0" y="318" width="400" height="82" fill="${SAND}"/><rect x="0" y="310" width="400" height="14" fill="#b97b56"/><path d="M238 310 l10 -86 h68 l10 86 z" fill="${BLUE}"/><path d="M326 250 q44 4 16 50" stroke="${BLUE}" stroke-width="12" fill="none"/><path d="M266 224 v-16 h32 v16" stroke="${DARK}" stroke-width="8" fill="none"/><rect x="28" y="276" width="38" height="36" rx="6" fill="#fff" stroke="${DARK}" stroke-width="4"/>`,
    400,
    400,
  ),
  'booklet.webp': svg(
    `<rect x="78" y="52" width="248" height="346" rx="6" fill="${DARK}" opacity=".2"/><rect x="70" y="44" width="248" height="346" rx="6" fill="${BLUE}"/><rect x="70" y="44" width="22" height="346" fill="${DARK}"/><path d="M124 130 h150 M124 166 h110" stroke="#fff" stroke-width="14" stroke-linecap="round"/><circle cx="200" cy="290" r="46" fill="none" stroke="#fff" stroke-width="10"/>`,
    400,
    440,
  ),
  'pain-plan.webp': svg(
    `<ellipse cx="400" cy="392" rx="260" ry="26" fill="${DARK}" opacity=".12"/><rect x="210" y="70" width="260" height="320" rx="8" fill="${GREEN}"/><rect x="210" y="70" width="26" height="320" fill="#2b6445"/><path d="M270 140 h150 M270 180 h100" stroke="#fff" stroke-width="14" stroke-linecap="round"/>
    <circle cx="520" cy="286" r="106" fill="#cfd8e3"/><circle cx="520" cy="286" r="106" fill="none" stroke="#fff" stroke-width="6"/><circle cx="520" cy="286" r="34" fill="#fff"/><circle cx="520" cy="286" r="14" fill="${PALE}"/><path d="M520 196 a90 90 0 0 1 78 45" stroke="#fff" stroke-width="14" fill="none" opacity=".8"/>`,
  ),
};

/** A card of the video with words on it, 640 by 360. */
export function titleCard(lines, step, steps) {
  const top = 176 - (lines.length - 1) * 24;
  const text = lines
    .map(
      (line, index) =>
        `<text x="320" y="${top + index * 50}" font-family="Liberation Sans, Arial, sans-serif" font-size="34" font-weight="bold" text-anchor="middle" fill="#fff">${line}</text>`,
    )
    .join('');
  const dots = Array.from(
    { length: steps },
    (_, dot) =>
      `<circle cx="${320 + (dot - (steps - 1) / 2) * 28}" cy="316" r="7" fill="#fff" opacity="${dot === step ? 1 : 0.4}"/>`,
  ).join('');
  return svg(
    `<path d="M0 250 q160 -60 320 -10 t320 -10 v130 h-640 z" fill="${DARK}" opacity=".5"/>${text}${dots}`,
    640,
    360,
    BLUE,
  );
}
