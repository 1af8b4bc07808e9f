import type { Entries } from './input';

export const resources: Entries<'resource'> = {
  painPlan: {
    title: 'The Pain Plan',
    summary:
      'A workbook and CD that guide you through learning to manage your pain. Offered to some people by the team.',
    page: { ref: 'page', key: 'painPlan' },
    cover: { file: 'pain-plan.webp' },
    order: 1,
  },
  booklet: {
    title: 'Participant Information for Pain Management Programmes',
    summary:
      'A booklet for patients about pain management programmes. Look for its title on the society’s website.',
    publisher: 'the British Pain Society',
    address: 'https://www.britishpainsociety.org/',
    cover: { file: 'booklet.webp' },
    order: 2,
  },
};
