import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Plugin } from 'vite';
import type { Styles } from './compile-styles.ts';
import { recallStyles } from './kept-styles.ts';

/** What the layout imports. */
const MODULE = 'virtual:site.css';
const RESOLVED = '\0site.css';
const SOURCES = fileURLToPath(new URL('.', import.meta.url));
const WORKER = new URL('./styles-worker.ts', import.meta.url);

/** Astro evaluates its config, and all that it imports, anew for every build; the process itself remembers. */
const memory: typeof globalThis & { siteStyles?: Promise<Styles> | undefined } = globalThis;

/**
 * Vite plugin that gives the site's stylesheet as `virtual:site.css`. Sass takes longer than all the rest of a small
 * build, so it compiles once for each state of the sources, mostly in `npm run build`, and in a thread of its own while the content
 * is read; `npm run dev` compiles anew when a source changes.
 */
export function siteStyles(): Plugin {
  return {
    name: 'site-styles',
    configResolved: () => void compileOnce(),
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const { css, sources } = await compileOnce();
      for (const source of sources) this.addWatchFile(source);
      return css;
    },
    handleHotUpdate({ file, server }) {
      if (!file.startsWith(SOURCES)) return;
      memory.siteStyles = undefined;
      const module = server.moduleGraph.getModuleById(RESOLVED);
      return module ? [module] : [];
    },
  };
}

/** What fails before anybody waits for it is told to whoever then does. */
function compileOnce(): Promise<Styles> {
  memory.siteStyles ??= recallStyles().then((kept) => kept ?? compileInThread());
  memory.siteStyles.catch(() => undefined);
  return memory.siteStyles;
}

function compileInThread(): Promise<Styles> {
  const { promise, resolve, reject } = Promise.withResolvers<Styles>();
  const worker = new Worker(WORKER);
  worker.once('message', resolve);
  worker.once('error', reject);
  return promise;
}
