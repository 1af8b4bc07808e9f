import type { Plugin } from 'vite';
import { compileStyles, type Styles } from './compile-styles.ts';

/** What the layout imports. */
const MODULE = 'virtual:site.css';
const RESOLVED = '\0site.css';

/**
 * Returns a Vite plugin that provides the site's stylesheet as `virtual:site.css`. Sass takes longer than the
 * rest of the compilation, so it runs only once, for the pages and for the files that browsers load;
 * `npm run dev` recompiles when a source changes.
 */
export function siteStyles(): Plugin {
  let styles: Promise<Styles> | undefined;
  return {
    name: 'site-styles',
    resolveId: (id) => (id === MODULE ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      styles ??= compileStyles();
      const { css, sources } = await styles;
      for (const source of sources) this.addWatchFile(source);
      return css;
    },
    handleHotUpdate({ file, server }) {
      if (!file.endsWith('.scss')) return;
      styles = undefined;
      const module = server.moduleGraph.getModuleById(RESOLVED);
      return module ? [module] : [];
    },
  };
}
