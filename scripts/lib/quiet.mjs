/** Environment variables by which the tools tell their makers nothing. */
export const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  STRAPI_TELEMETRY_DISABLED: 'true',
  ASTRO_TELEMETRY_DISABLED: '1',
};
