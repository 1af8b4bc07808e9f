import { createRequire } from 'node:module';
import type { ContentType, RoutedType } from '@pain/schema';

/** The very modules that Strapi's compiled code loads: Vitest has copies of its own. */
const require = createRequire(import.meta.url);
const schema: { contentTypes: ContentType[] } = require('@pain/schema');
const { news, testEvent }: Record<'news' | 'testEvent', RoutedType> = require('@pain/schema/fixtures');

/**
 * The CMS of the tests knows two more content types, so that they see what follows from a definition alone.
 * Vitest loads this before each file of tests (`setupFiles`): some load code of the CMS by themselves.
 */
if (!schema.contentTypes.includes(news)) schema.contentTypes.push(news, testEvent);

/** Runs with nothing left at the addresses of news once they have ended. */
export async function withoutTrace(run: () => Promise<void>): Promise<void> {
  const { afterEnd } = news.route;
  Object.assign(news.route, { afterEnd: 'gone' });
  try {
    await run();
  } finally {
    Object.assign(news.route, { afterEnd });
  }
}
