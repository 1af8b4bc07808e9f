import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as sass from 'sass';
import type { Plugin } from 'vite';
import { addColourSchemes } from './colour-schemes.ts';
import { keepUsed } from './keep-used.ts';

/** What the layout imports. */
const MODULE = 'virtual:site.css';
const RESOLVED = '\0site.css';
const SOURCE = fileURLToPath(new URL('./site.scss', import.meta.url));
const PACKAGES = path.dirname(
  path.dirname(createRequire(import.meta.url).resolve('nhsuk-frontend/package.json')),
);

interface Styles {
  css: string;
  /** The files that it was made of. */
  sources: string[];
}

/** Astro evaluates its config, and all that it imports, anew for every build; the process itself remembers. */
const memory: typeof globalThis & { siteStyles?: Promise<Styles> | undefined } = globalThis;

/**
 * Vite plugin that gives the site's stylesheet as `virtual:site.css`. Sass takes longer than all the rest of a small
 * build, so a process that builds again and again compiles once; `npm run dev` compiles anew when a source changes.
 */
export function siteStyles(): Plugin {
  return {
    name: 'site-styles',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      memory.siteStyles ??= compile();
      const { css, sources } = await memory.siteStyles;
      for (const source of sources) this.addWatchFile(source);
      return css;
    },
    handleHotUpdate({ file, server }) {
      if (!isOurs(pathToFileURL(file))) return;
      memory.siteStyles = undefined;
      const module = server.moduleGraph.getModuleById(RESOLVED);
      return module ? [module] : [];
    },
  };
}

/** The whole stylesheet, before what no page can use is dropped. */
export function compileSass(): sass.CompileResult {
  return sass.compile(SOURCE, {
    loadPaths: [PACKAGES],
    quietDeps: true,
    silenceDeprecations: ['if-function'],
  });
}

async function compile(): Promise<Styles> {
  const { css, loadedUrls } = compileSass();
  const sources = loadedUrls.filter(isOurs).map((url) => fileURLToPath(url));
  return { css: addColourSchemes(await keepUsed(css)), sources };
}

function isOurs(url: URL): boolean {
  return url.protocol === 'file:' && fileURLToPath(url).startsWith(path.dirname(SOURCE));
}
