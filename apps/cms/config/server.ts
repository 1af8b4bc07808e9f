import { dataDir } from '../src/data-dir';

interface Env {
  (name: string, fallback?: string): string;
  int(name: string, fallback: number): number;
  array(name: string): string[];
}

export default ({ env }: { env: Env }) => ({
  host: env('CMS_HOST', '127.0.0.1'),
  port: env.int('CMS_PORT', 1337),
  app: { keys: env.array('APP_KEYS') },
  dirs: { public: dataDir('public') },
});
