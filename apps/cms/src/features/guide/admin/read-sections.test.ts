import { expect, it } from 'vitest';
import { readSections } from './read-sections';

it('takes the guide apart into its tasks, each with the address that GitHub gives it', () => {
  const guide =
    '# Guide\n\nShort\nwords.\n\n## Correct a word\n\n1. Click.\n\n## Take down a page\n\nAlso.\n';
  expect(readSections(guide)).toEqual({
    title: 'Guide',
    introduction: 'Short words.',
    sections: [
      { id: 'correct-a-word', heading: 'Correct a word', text: '1. Click.' },
      { id: 'take-down-a-page', heading: 'Take down a page', text: 'Also.' },
    ],
  });
});
