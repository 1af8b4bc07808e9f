/** As much of Vite's configuration as is changed here. */
interface Config {
  mode?: string;
  plugins?: unknown[];
}

/** Strapi writes it at each build; it imports Strapi and, after it, our app.tsx. */
const STRAPI_ENTRY = '/.strapi/client/app.js';
const FIRST = '../../src/admin-kit/globals/idle-deadline.ts';

const importedFirst = {
  name: 'imported-first',
  transform: (code: string, id: string) => (id.endsWith(STRAPI_ENTRY) ? `import '${FIRST}';\n${code}` : null),
};

/**
 * Strapi builds the admin in Vite's production mode and leaves NODE_ENV at `development`, by which React and the JSX of
 * every view are the slow ones for developers, with the paths of the machine that built them.
 */
export default function configure<Given extends Config>(config: Given): Given {
  if (config.mode === 'production') process.env.NODE_ENV = 'production';
  return { ...config, plugins: [...(config.plugins ?? []), importedFirst] };
}
