/**
 * Strapi builds the admin in Vite's production mode and leaves NODE_ENV at `development`, by which React and the JSX of
 * every view are the slow ones for developers, with the paths of the machine that built them.
 */
export default function configure<Config extends { mode?: string }>(config: Config): Config {
  if (config.mode === 'production') process.env.NODE_ENV = 'production';
  return config;
}
