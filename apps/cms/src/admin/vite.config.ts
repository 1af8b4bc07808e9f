import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** As much of Vite's configuration as is changed here. */
interface Config {
  mode?: string;
  root?: string;
  plugins?: unknown[];
}

/** Strapi writes it at each build; it imports Strapi and, after it, our app.tsx. */
const STRAPI_ENTRY = '/.strapi/client/app.js';
const FIRST = '../../src/admin-kit/globals/idle-deadline.ts';

const importedFirst = {
  name: 'imported-first',
  transform: (code: string, id: string) => (id.endsWith(STRAPI_ENTRY) ? `import '${FIRST}';\n${code}` : null),
};

/** The one file that imports what the content manager does not export, as `@strapi-insides/` and its path. */
const INSIDES = 'src/admin-kit/entry/strapi-insides.ts';

/**
 * Resolves insides of the content manager to its files, past the list of what it exports. While developing,
 * Vite bundles what is imported by name: they are named, so that they are bundled with the rest of it and are
 * the same modules as Strapi's own.
 */
const insides = {
  name: 'strapi-insides',
  config({ root = process.cwd() }: Config) {
    const manager = createRequire(path.join(root, 'package.json')).resolve(
      '@strapi/content-manager/package.json',
    );
    const imports = readFileSync(path.join(root, INSIDES), 'utf8').matchAll(/'(@strapi-insides\/[^']+)'/g);
    return {
      resolve: {
        alias: [
          { find: /^@strapi-insides\/(.*)$/, replacement: `${path.dirname(manager)}/dist/admin/$1.mjs` },
        ],
      },
      optimizeDeps: { include: [...imports].map(([, id]) => id) },
    };
  },
};

/**
 * Strapi builds the admin in Vite's production mode and leaves NODE_ENV at `development`, by which React and
 * the JSX of every view are the slow ones for developers, with the paths of the machine that built them.
 */
export default function configure<Given extends Config>(config: Given): Given {
  if (config.mode === 'production') process.env.NODE_ENV = 'production';
  return { ...config, plugins: [...(config.plugins ?? []), importedFirst, insides] };
}
