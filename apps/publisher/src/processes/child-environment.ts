/** The variables by which this process is given secrets: see config.ts. */
const SECRETS = ['BUILD_TOKEN', 'CONTROL_TOKEN', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'];

/** The environment of the processes that this one starts. They render content and need no secrets; a build is sent its token. */
export function childEnvironment(env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  const rest = Object.entries(env).filter(([name]) => !SECRETS.includes(name));
  return { ...Object.fromEntries(rest), NODE_ENV: 'production' };
}
