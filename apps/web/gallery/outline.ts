import { block } from '../src/fixtures/documents.ts';

const heading = (level: number) => ({
  type: 'heading',
  level,
  children: [{ type: 'text', text: 'In a text' }],
});

/** A text whose writer left out a level. */
export const withHeadings = [heading(2), heading(4)];

const blocksOfParts = (heading: string | null) => [
  block('Steps', 'steps', { heading, steps: [{ heading: 'A step', body: withHeadings }] }),
  block('TeamRoles', 'teamRoles', { heading, show: 'chosen', roles: [{ documentId: 'role-3' }] }),
];

/** Blocks of parts that have headings in their texts: with a heading of their own, and without. */
export const outline = {
  title: 'Headings',
  slug: 'outline',
  parent: { documentId: 'hostile' },
  blocks: [...blocksOfParts('Of the block'), ...blocksOfParts(null)],
};
