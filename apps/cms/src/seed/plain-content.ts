import { NOT_YET_REVIEWED } from '../features/workflow/server/review/find-never-reviewed';
import type { Content, Entry } from './input';
import { p } from './rich-text';
import { EMERGENCY_ADVICE, FOOTER_TEXT } from './site-settings';

/**
 * The first content of a service that begins with nothing: its name, what to do in an emergency, and a
 * home page to be written.
 *
 * @throws Error that names the settings that are missing.
 */
export function plainContent(env: NodeJS.ProcessEnv): Content {
  const serviceName = readName(env, 'SERVICE_NAME');
  const settings: Entry<'site-setting'> = {
    serviceName,
    organisation: readName(env, 'ORGANISATION'),
    homePage: { ref: 'page', key: 'home' },
    emergencyAdvice: EMERGENCY_ADVICE,
    footerText: FOOTER_TEXT,
  };
  return { page: { home: homeOf(serviceName) }, 'site-setting': { settings } };
}

function homeOf(title: string): Entry<'page'> {
  return {
    title,
    slug: 'home',
    summary: 'Say here in one sentence whom you help, and how.',
    review: NOT_YET_REVIEWED,
    blocks: [{ block: 'text', body: [p('Say here what you do, and how people get to you.')] }],
  };
}

function readName(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name]?.trim();
  if (value) return value;
  throw new Error(`FIRST_CONTENT=plain needs ${name}. Set it to what the website shows, and start again.`);
}
