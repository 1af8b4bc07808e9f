/** Environment variables by which the tools tell their makers nothing. */
export const QUIET: Readonly<Record<string, string>> = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  ASTRO_TELEMETRY_DISABLED: '1',
};
