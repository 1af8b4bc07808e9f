import { readFileSync } from 'node:fs';

/**
 * The way of imports: downwards only (docs/house.md). `npm run check -- rooms` proves
 * it, and so does `npm test`.
 *
 * A room is a folder. A feature of the CMS is a room with `server/`, `admin/` and the shapes that pass
 * between them. Imports of types count. Astro's components are not read: they stand on top of the website,
 * and no module imports them.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'files-in-a-circle',
      comment: 'Move what both need into a file of its own, or give it as an argument.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'rooms-in-a-circle',
      comment: 'Move what both rooms need into the one below, or give it as an argument.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
    ...workspaces(),
    ...roomsOfCms(),
    not(
      'tests-without-a-browser',
      '^e2e/(bench|faults|soak|stack)/',
      '^e2e/tests/',
      'They run without a browser.',
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(apps|packages|e2e).*/(dist|\\.cache|fixtures)/', '\\.test\\.', '^apps/cms/build/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@pain/source', 'import', 'default'],
    },
  },
};

/** What each workspace may import of the others. */
function workspaces() {
  return [
    only(
      'packages/schema',
      ['packages/blocks/[^/]+/definition\\.ts$'],
      'schema imports nothing of the house but the definitions of blocks.',
    ),
    only(
      'packages/blocks',
      ['packages/schema/src/(definitions|fields|components|rich-text)/'],
      'A definition is made of what packages/schema has for definitions.',
    ),
    only('packages/checks', ['packages/schema/'], 'checks imports schema only.'),
    only(
      'apps/cms',
      ['packages/schema/', 'packages/checks/', 'scripts/lib/secrets\\.mjs$'],
      'cms imports schema and checks only.',
    ),
    not('cms-without-scripts', '^apps/cms/(config|src)/', '^scripts/', 'Only tests make secrets.'),
    only(
      'apps/web',
      ['packages/schema/', 'packages/checks/', 'packages/blocks/'],
      'web imports schema, checks and blocks only; it knows the CMS by its GraphQL.',
    ),
    only(
      'apps/publisher',
      ['packages/schema/', ...entriesOfWeb()],
      'publisher imports schema and what package.json of web exports, but for its styles.',
    ),
    not(
      'packages-without-a-platform',
      '^packages/(schema|checks)/',
      '(^|/)(@strapi/|astro/)',
      'schema and checks work without Strapi and Astro.',
    ),
  ];
}

/** Strapi's own folders (`admin`, `api`, `extensions`, `middlewares` …) and `strapi-setup` stand on top. */
function roomsOfCms() {
  const src = '^apps/cms/src/';
  const above = (rooms) => `${src}(?!(${rooms.join('|')})/)`;
  return [
    not('cms-kernel', `${src}kernel/`, above(['kernel']), 'The kernel imports nothing of the CMS.'),
    not(
      'cms-publisher-client',
      `${src}publisher-client/`,
      above(['kernel', 'publisher-client']),
      'The contract with the publisher imports the kernel only.',
    ),
    not('cms-security', `${src}security/`, above(['kernel', 'security']), 'Security is below all features.'),
    not(
      'cms-admin-kit',
      `${src}admin-kit/`,
      above(['kernel', 'admin-kit']),
      'The parts of admin views know no feature.',
    ),
    not(
      'cms-features',
      `${src}features/`,
      above(['kernel', 'publisher-client', 'security', 'admin-kit', 'features']),
      'Features do not know how Strapi is set up.',
    ),
    not(
      'cms-admin-views',
      `${src}(features/[^/]+/admin|admin|admin-kit)/`,
      `${src}(features/[^/]+/server|publisher-client|security|strapi-setup)/`,
      'The browser gets nothing of the server: what passes between them stands in shapes.ts.',
    ),
    not(
      'cms-server',
      `${src}(kernel|publisher-client|security|strapi-setup|features/[^/]+/server)/`,
      `${src}(features/[^/]+/admin|admin|admin-kit)/`,
      'The server imports no admin view.',
    ),
  ];
}

function entriesOfWeb() {
  const { exports } = JSON.parse(readFileSync(new URL('apps/web/package.json', import.meta.url), 'utf8'));
  return Object.entries(exports).flatMap(([name, file]) =>
    name === './styles' ? [] : [`apps/web/${file.slice('./'.length).replace('.', '\\.')}$`],
  );
}

function only(workspace, others, comment) {
  return {
    name: workspace.replace('/', '-'),
    comment,
    severity: 'error',
    from: { path: `^${workspace}/` },
    to: {
      path: '^(apps|packages|e2e|scripts)/',
      pathNot: [`${workspace}/`, 'packages/test-kit/', ...others].map((path) => `^${path}`),
    },
  };
}

function not(name, from, to, comment) {
  return { name, comment, severity: 'error', from: { path: from }, to: { path: to } };
}
