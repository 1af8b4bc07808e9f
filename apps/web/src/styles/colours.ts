/**
 * What a colour is for: the same blue is a link on one and the ground of the header in another declaration.
 */
export type Role = 'text' | 'surface' | 'line';

interface Pair {
  light: string;
  dark: string;
}

/**
 * Every colour of the NHS's styles by its role, with what the site shows for it in the light and the
 * dark scheme. Light colours differ from the NHS's only where those miss the contrast of 7:1 for text
 * (WCAG 1.4.6, level AAA).
 */
export const COLOURS: Readonly<Record<Role, Readonly<Record<string, Pair>>>> = {
  text: {
    '#212b32': { light: '#212b32', dark: '#eef2f4' },
    '#4c6272': { light: '#3b4d5a', dark: '#b9c4cb' },
    '#005eb8': { light: '#004c97', dark: '#9ccbf7' },
    '#330072': { light: '#330072', dark: '#d2bdf7' },
    '#7c2855': { light: '#7c2855', dark: '#f7b3d5' },
    '#002f5c': { light: '#002f5c', dark: '#cfe6fb' },
    '#003087': { light: '#003087', dark: '#9ccbf7' },
    '#d5281b': { light: '#96160c', dark: '#ffb9b1' },
    '#007f3b': { light: '#00552a', dark: '#7fdca4' },
    '#ffffff': { light: '#ffffff', dark: '#ffffff' },
    'rgba(255, 255, 255, 0.99)': { light: 'rgba(255, 255, 255, 0.99)', dark: 'rgba(255, 255, 255, 0.99)' },
  },
  surface: {
    '#f0f4f5': { light: '#f0f4f5', dark: '#10181d' },
    '#ffffff': { light: '#ffffff', dark: '#1b262d' },
    '#d8dde0': { light: '#d8dde0', dark: '#0a0f12' },
    '#212b32': { light: '#212b32', dark: '#000000' },
    '#005eb8': { light: '#0055a6', dark: '#00427d' },
    '#0055a6': { light: '#004c97', dark: '#00427d' },
    '#004b93': { light: '#004281', dark: '#00335f' },
    '#003d78': { light: '#003d78', dark: '#00284d' },
    '#d5281b': { light: '#a81c11', dark: '#8a150c' },
    '#007f3b': { light: '#00612d', dark: '#005426' },
    '#00662f': { light: '#004c23', dark: '#004420' },
    '#00401e': { light: '#00401e', dark: '#003317' },
    '#fff9c4': { light: '#fff9c4', dark: '#33300f' },
    '#edf4fa': { light: '#edf4fa', dark: '#12395f' },
    '#d9e7f4': { light: '#d9e7f4', dark: '#12395f' },
    '#e0e4e6': { light: '#e0e4e6', dark: '#24313a' },
    '#c7dcef': { light: '#c7dcef', dark: '#0d2b47' },
    '#ccdff1': { light: '#ccdff1', dark: '#12395f' },
    '#aeb7bd': { light: '#aeb7bd', dark: '#3a4a54' },
    'rgba(255, 255, 255, 0)': { light: 'transparent', dark: 'transparent' },
  },
  line: {
    '#212b32': { light: '#212b32', dark: '#eef2f4' },
    '#ffffff': { light: '#ffffff', dark: '#ffffff' },
    '#f0f4f5': { light: '#f0f4f5', dark: '#10181d' },
    '#d8dde0': { light: '#d8dde0', dark: '#3a4a54' },
    '#aeb7bd': { light: '#aeb7bd', dark: '#6d7f8b' },
    '#4c6272': { light: '#4c6272', dark: '#9dabb4' },
    '#005eb8': { light: '#005eb8', dark: '#6cb1ec' },
    '#0055a6': { light: '#004c97', dark: '#6cb1ec' },
    '#337ec6': { light: '#337ec6', dark: '#3f78ab' },
    '#d5281b': { light: '#a81c11', dark: '#c94b40' },
    '#dd5349': { light: '#c2544b', dark: '#b8544b' },
    '#007f3b': { light: '#007f3b', dark: '#4fbf80' },
    '#00401e': { light: '#00401e', dark: '#002711' },
    '#ffeb3b': { light: '#a8960b', dark: '#a8960b' },
    '#330072': { light: '#330072', dark: '#d2bdf7' },
    '#7c2855': { light: '#7c2855', dark: '#f7b3d5' },
    '#002f5c': { light: '#002f5c', dark: '#cfe6fb' },
  },
};
