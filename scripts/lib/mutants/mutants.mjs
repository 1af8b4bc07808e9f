/**
 * One fault that the tests have to notice.
 *
 * @typedef {object} Mutant
 * @property {string} name what goes wrong, in words of its own
 * @property {Edit[]} edits several where the behaviour is guarded more than once
 * @property {Notice[]} noticedBy the cheapest tests that see it; each of them has to fail
 *
 * @typedef {{ file: string, find: string, replace: string }} Edit `find` occurs once in the file
 * @typedef {{ step: string, file: string, title: string }} Notice a step of `STEPS`, a test file, and
 * words of the test's title
 */

/** @type {Mutant[]} */
export const MUTANTS = [
  {
    name: 'a lost webhook never polled',
    // With a problem it still polls: otherwise a publisher that starts before the CMS would never be ready.
    edits: [
      {
        file: 'apps/publisher/src/loop/reconciler.ts',
        find: 'await pause(this.parts.pollMs, undefined, { signal })',
        replace:
          'await pause(this.progress.problem ? this.parts.pollMs : 2 ** 31 - 1, undefined, { signal })',
      },
    ],
    noticedBy: [
      {
        step: 'unit',
        file: 'apps/publisher/src/loop/reconciler-run.test.ts',
        title: 'shows what is new at its next poll without a notification',
      },
      { step: 'faults', file: 'e2e/faults/losses.test.ts', title: 'as the message from the CMS' },
    ],
  },
  {
    name: 'an older state released over a newer',
    // The one release that is made of an earlier one: that with the search index, which follows the pages.
    edits: [
      {
        file: 'apps/publisher/src/search/search-keeper.ts',
        find: 'site.amend((live) => write(live, folder, indexed))',
        replace: 'site.amend(() => write(indexed, folder, indexed))',
      },
    ],
    noticedBy: [
      {
        step: 'unit',
        file: 'apps/publisher/src/search/search-keeper.test.ts',
        title: 'begins again when something newer went live meanwhile',
      },
    ],
  },
  {
    name: 'a draft readable by the build token',
    edits: [
      {
        file: 'apps/cms/src/strapi-setup/graphql/refuse-drafts.ts',
        find: "  status: 'PUBLISHED',\n",
        replace: '',
      },
    ],
    noticedBy: [
      {
        step: 'contract',
        file: 'apps/cms/contract/access.test.ts',
        title: 'refuses drafts to the build token when it asks for them',
      },
    ],
  },
  {
    name: 'a withdrawn testimonial left in search',
    // The index of a large site follows its pages when their state changes, and when time alone changes them.
    edits: [
      {
        file: 'apps/publisher/src/release-folder/release.ts',
        find: '(searchOf !== null && isSameState(searchOf, state))',
        replace: 'searchOf !== null',
      },
      {
        file: 'apps/publisher/src/release/describe-release.ts',
        find: 'return hasSamePages(site.files, files) ? of : null;',
        replace: 'return of;',
      },
    ],
    noticedBy: [
      {
        step: 'unit',
        file: 'apps/publisher/src/search/search-keeper.test.ts',
        title: 'such as a page that may not show a quote any more',
      },
      {
        step: 'unit',
        file: 'apps/publisher/src/search/search-keeper.test.ts',
        title: 'has the pages of before until then',
      },
    ],
  },
  {
    name: 'a guard that lets a vanished page through',
    edits: [
      {
        file: 'apps/publisher/src/guards/check-vanished.ts',
        find: '    ...gone.map((page) => describeLoss(page, change)),\n',
        replace: '',
      },
    ],
    noticedBy: [
      {
        step: 'unit',
        file: 'apps/publisher/src/guards/guards.test.ts',
        title: 'stop when the CMS leaves out a page that nobody took away',
      },
    ],
  },
  {
    name: 'a plan carried out twice by two instances',
    edits: [
      {
        file: 'apps/cms/src/features/workflow/server/scheduling/claim.ts',
        find: 'FIELDS[entry.action], now)) > 0;',
        replace: 'FIELDS[entry.action], now)) >= 0;',
      },
    ],
    // two-instances.test.ts sees it only when both happen to look at the same moment.
    noticedBy: [
      {
        step: 'contract',
        file: 'apps/cms/contract/scheduling.test.ts',
        title: 'is published once, however many look at the same time',
      },
    ],
  },
  {
    name: 'a picture without words accepted',
    // Once when it is uploaded, and once when what shows it is published.
    edits: [
      {
        file: 'apps/cms/src/features/media/server/ask-for-alternative.ts',
        find: "if (text !== '') return",
        replace: 'if (text !== null) return',
      },
      {
        file: 'packages/checks/src/faults/media.ts',
        find: 'image.alt !== null',
        replace: 'image.alt !== undefined',
      },
    ],
    noticedBy: [
      {
        step: 'unit',
        file: 'packages/checks/src/faults/faults.test.ts',
        title: 'is a picture that tells nothing to those who cannot see it',
      },
      {
        step: 'contract',
        file: 'apps/cms/contract/media.test.ts',
        title: 'needs words, or the choice that it tells nothing',
      },
    ],
  },
  {
    name: 'a session that expires loses typed words',
    // What another form left behind is not found, and after a login the form is another one.
    edits: [
      {
        file: 'apps/cms/src/admin-kit/kept-words.ts',
        find: "const start = keyOf({ ...place, slot: '' });",
        replace: 'const start = keyOf(place);',
      },
    ],
    noticedBy: [
      {
        step: 'unit',
        file: 'apps/cms/src/admin-kit/kept-words.test.ts',
        title: 'are offered to the person who typed them',
      },
      {
        step: 'browser',
        file: 'e2e/tests/losing-nothing.spec.ts',
        title: 'a session that ends while somebody writes takes no word',
      },
    ],
  },
  {
    name: 'a redirect chain not flattened',
    edits: [
      {
        file: 'apps/web/src/routes/redirects.ts',
        find: 'to: addresses.canonical(to, siteUrl),',
        replace: 'to: addresses.canonical(redirect.to, siteUrl),',
      },
    ],
    noticedBy: [
      { step: 'unit', file: 'apps/web/src/routes/redirects.test.ts', title: 'lead straight to their end' },
    ],
  },
  {
    name: 'an axe violation in an own admin view',
    edits: [
      {
        file: 'apps/cms/src/features/tasks/admin/TodayWidget.tsx',
        find: 'variant="pi" tag="p" textColor="neutral700"',
        replace: 'variant="pi" tag="p" textColor="neutral300"',
      },
    ],
    noticedBy: [
      { step: 'browser', file: 'e2e/tests/own-views.spec.ts', title: 'our views have no barriers' },
    ],
  },
  {
    name: 'a byte that differs between incremental and full build',
    edits: [
      {
        file: 'apps/web/src/build/output-folder.ts',
        find: ' || before.digests[page] !== digest',
        replace: '',
      },
    ],
    noticedBy: [
      {
        step: 'unit',
        file: 'apps/web/src/build/output-folder.test.ts',
        title: 'it is to show something else',
      },
      {
        step: 'faults',
        file: 'e2e/faults/short-runs.test.ts',
        title: 'equals one from scratch, byte for byte',
      },
    ],
  },
  {
    name: 'a contributor who publishes',
    edits: [
      {
        file: 'apps/cms/src/strapi-setup/roles.ts',
        find: '    actions: WRITE,',
        replace: '    actions: [...WRITE, PUBLISH],',
      },
    ],
    noticedBy: [
      {
        step: 'contract',
        file: 'apps/cms/contract/roles.test.ts',
        title: 'let a contributor write every type, but not publish or delete',
      },
    ],
  },
];
