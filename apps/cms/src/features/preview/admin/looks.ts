/**
 * How a page may be shown: how wide, where there is room; how wide its window counts, where there is not and
 * it is made smaller; and by the name of its frame which look the preview's script gives it.
 */
export const LOOKS = {
  Desktop: { width: '100%', least: 1024, name: 'light' },
  Phone: { width: '375px', least: 375, name: 'light' },
  'In the dark': { width: '100%', least: 375, name: 'dark' },
  'On paper': { width: '210mm', least: 794, name: 'paper' },
} as const;

export type Look = keyof typeof LOOKS;

export const CHOICES: readonly Look[] = ['Desktop', 'Phone', 'In the dark', 'On paper'];

/** What the page in a frame may do: nothing with what stands around it. */
export const SANDBOX = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';
