import { connectToCms } from './ask-cms.ts';
import { type BuildEnvironment, readBuildEnvironment } from './build-environment.ts';
import { keepContent, recallContent } from './kept-content.ts';
import { type Content, syncContent } from './sync-content.ts';

/** Astro evaluates our modules anew in every build; the process itself remembers what this one reads. */
const memory: typeof globalThis & { update?: { build: string; content: Promise<Content> } | undefined } =
  globalThis;

/**
 * Reads what changed in the CMS since the last build, and keeps it. In a build it reads once, whoever asks: `buildSite` does first,
 * so that the CMS answers while Astro starts.
 *
 * @throws CmsError, and leaves what was kept as it was.
 */
export async function updateContent(): Promise<Content> {
  const environment = readBuildEnvironment();
  const { build } = environment;
  if (build === null) return update(environment);
  if (memory.update?.build !== build) memory.update = { build, content: update(environment) };
  return memory.update.content;
}

async function update({ cmsUrl, buildToken, contentFile }: BuildEnvironment): Promise<Content> {
  const before = await recallContent(contentFile);
  const content = await syncContent(connectToCms({ url: cmsUrl, token: buildToken }), before);
  if (content !== before) await keepContent(contentFile, content);
  return content;
}
