import { withNode } from './node-24.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

const QUIET = { TURBO_TELEMETRY_DISABLED: '1', STRAPI_TELEMETRY_DISABLED: 'true' };

/** Builds what needs building; turbo leaves alone what is built from the same sources. */
export async function build() {
  await run(inRoot('node_modules/.bin/turbo'), ['run', 'build'], { env: { ...withNode(), ...QUIET } });
}
