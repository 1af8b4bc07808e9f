import { StaticPaths } from 'astro:static-paths';
import type { PathWithRoute } from 'astro';
import { App } from 'astro/app';
import { createApp } from 'astro/app/entrypoint';
import { fileAt } from '../../manifest/page-files.ts';
import { giveSite } from '../read-site.ts';
import type { Program, UnrenderedPage } from './program.ts';

/** An app that lets errors through: Astro's own shows visitors a page that says so. */
class SiteApp extends App {
  protected override createErrorHandler() {
    return {
      renderError: async (_request: Request, { status, error }: { status: number; error?: unknown }) => {
        throw error instanceof Error ? error : new Error(`it answers ${status}`, { cause: error });
      },
    };
  }
}

const { manifest } = createApp();

export const assets: Program['assets'] = [...manifest.assets];

export const listPages: Program['listPages'] = async (site) => {
  giveSite(site);
  // Astro remembers by the manifest which paths there are: a new one for each site.
  const app = new SiteApp({ ...manifest }, false);
  const paths = await new StaticPaths(app).getAll();
  return paths.map((one) => toPage(app, one, site.site.home));
};

function toPage(app: App, { pathname, route, cacheKey }: PathWithRoute, home: string): UnrenderedPage {
  const bare = pathname.replace(/\/$/, '');
  const path = route.type === 'endpoint' ? bare : `${bare}/`;
  return {
    file: route.type === 'endpoint' ? bare.slice(1) : fileOf(bare),
    path,
    cacheKey,
    render: async () => {
      const response = await app.render(new Request(new URL(path, home)), { routeData: route });
      return new Uint8Array(await response.arrayBuffer());
    },
  };
}

/**
 * Servers look for the page of what does not exist at the top, and for all others in folders of their own.
 */
function fileOf(bare: string): string {
  return bare === '/404' ? '404.html' : fileAt(`${bare}/`);
}
