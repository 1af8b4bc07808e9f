import { rename } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { ENTRY_FILE } from './program.ts';

/** What Astro compiles instead of its own entry. */
const ENTRY = fileURLToPath(new URL('./list-pages.ts', import.meta.url));
/** Astro's environment of Vite for pages that are rendered at build time. */
const PRERENDER = 'prerender';

/**
 * Astro's adapter for a site whose pages are rendered by somebody else: `astro build` compiles the code to
 * a program, once for each state of the sources, and renders nothing. `buildSite` runs that program for
 * every publish, without Vite.
 *
 * In the output, `client` are the files that browsers load, and `renderer` is the program. Astro documents
 * what this uses: adapters, `setPrerenderer`, `astro/app` and `astro:static-paths`.
 */
export function compileRenderer(): AstroIntegration {
  let outDir: URL;
  let serverDir: URL;
  let isBuild = false;
  return {
    name: 'renderer',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isBuild = command === 'build';
        if (isBuild) updateConfig({ vite: { plugins: [enterByListOfPages()] } });
      },
      'astro:config:done': ({ config, setAdapter }) => {
        ({ outDir } = config);
        serverDir = config.build.server;
        if (!isBuild) return;
        setAdapter({
          name: 'renderer',
          entrypointResolution: 'auto',
          supportedAstroFeatures: { staticOutput: 'stable' },
          adapterFeatures: {
            buildOutput: 'static',
            preserveBuildClientDir: true,
            preserveBuildServerDir: true,
          },
        });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer(keepProgram(new URL('.prerender', serverDir), new URL('renderer', outDir)));
      },
    },
  };
}

function enterByListOfPages() {
  return {
    name: 'renderer-entry',
    configEnvironment: (name: string) =>
      name === PRERENDER
        ? { build: { rolldownOptions: { input: ENTRY, output: { entryFileNames: ENTRY_FILE } } } }
        : null,
  };
}

/**
 * Takes the compiled program out of the folder that Astro removes once all pages are rendered,
 * and leaves none to render.
 */
function keepProgram(from: URL, to: URL): AstroPrerenderer {
  return {
    name: 'renderer',
    getStaticPaths: async () => {
      await rename(from, to);
      return [];
    },
    render: () => Promise.reject(new Error('Pages are rendered by buildSite.')),
  };
}
