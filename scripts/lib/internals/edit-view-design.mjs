import { ONLY_HERE } from './internal.mjs';

const TEXT_EDITOR = 'apps/cms/src/features/editing/admin/rich-text';
const BLOCKS = 'apps/cms/src/features/editing/admin/blocks';

/**
 * What our inputs lean on in the parts that Strapi draws the form of an entry with. @type
 * {import('./internal.mjs').Library[]}
 */
export const DESIGN_LIBRARIES = [
  {
    name: '@strapi/design-system',
    internals: [
      {
        title: 'Mark of a part of an accordion',
        what: ['"data-size": n'],
        ours: ['[data-size][data-state'],
        in: ['dist/index.mjs'],
        usedIn: [
          'apps/cms/src/features/editing/admin/names/name-new-parts.ts',
          `${TEXT_EDITOR}/toolbar/KeepInView.ts`,
        ],
        breaks:
          'A screen reader says only "button" of a new part of a form; the buttons of a long text are out of view.',
        guard: 'e2e/tests/names.spec.ts',
      },
      {
        title: 'Box of a picture or file',
        what: ['"aria-roledescription": "carousel"'],
        ours: ['[aria-roledescription="carousel"]'],
        in: ['dist/index.mjs'],
        usedIn: [`${BLOCKS}/use-landing.ts`],
        breaks: 'The cursor of a new block Picture is in another field than the picture.',
        guard: 'e2e/tests/tasks/whole-page.spec.ts',
      },
      {
        title: 'Names that a field gives its label, hint and error',
        what: ['-label`', '-hint`', '-error`'],
        ours: ['-label`', 'aria-describedby'],
        in: ['dist/index.mjs'],
        usedIn: [`${TEXT_EDITOR}/RichTextEditor.tsx`],
        breaks: 'A screen reader says no name of a text, and not what is wrong with it.',
        guard: 'e2e/tests/writing.spec.ts',
      },
    ],
  },
  {
    name: '@strapi/ui-primitives',
    internals: [
      {
        title: 'Role of a choice, which is no input',
        what: ['role: "combobox"'],
        ours: ['[role="combobox"]'],
        in: ['dist/index.mjs'],
        usedIn: [`${BLOCKS}/use-landing.ts`],
        breaks: 'The cursor is not in a new block that begins with a choice.',
        guard: ONLY_HERE,
      },
      {
        title: 'List of a choice, and how one of it is taken',
        what: ['"aria-controls": e.contentId', 'role: "option"', 'onPointerUp'],
        ours: ['aria-controls', '[role="option"]', 'pointerup'],
        in: ['dist/index.mjs'],
        usedIn: ['apps/cms/src/features/editing/admin/relations/choose-found.ts'],
        breaks: 'Enter chooses nothing of what was found for a page, question or person.',
        guard: 'e2e/tests/tasks/whole-page.spec.ts',
      },
    ],
  },
];
