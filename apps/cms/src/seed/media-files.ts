/** The files of the folder `seed-media`, all of our own making, with what they show. */
export const mediaFiles: Readonly<Record<string, { alt: string }>> = {
  'group.webp': { alt: 'Drawing of five people who sit in a circle of chairs and talk.' },
  'relaxation.webp': { alt: 'Drawing of a person who sits on a cushion with closed eyes, below a calm sun.' },
  'physiotherapist.webp': { alt: 'Drawing of a person who stretches one arm up, beside a plant.' },
  'psychologist.webp': { alt: 'Drawing of two people with speech bubbles above them.' },
  'nurse.webp': { alt: 'Drawing of a person in a nurse’s tunic, beside a strip of tablets.' },
  'occupational-therapist.webp': { alt: 'Drawing of a person at a kitchen worktop with a kettle and a cup.' },
  'booklet.webp': { alt: 'Drawing of a booklet with a blue cover.' },
  'pain-plan.webp': { alt: 'Drawing of a workbook with a CD on top of it.' },
  'programme-poster.webp': { alt: 'Title card: What to expect at the Pain Self-Management Programme.' },
  'programme.mp4': { alt: '' },
  'programme.vtt': { alt: '' },
};
