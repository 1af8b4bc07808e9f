import { readFileSync } from 'node:fs';
import path from 'node:path';

interface Launch {
  flags: string[];
  environment: Record<string, string>;
}

/** Where the publisher is. */
export const PUBLISHER = path.resolve(import.meta.dirname, '../../apps/publisher');

const launch: Launch = JSON.parse(readFileSync(path.join(PUBLISHER, 'launch.json'), 'utf8'));

/** What Node is given to run the publisher, as `npm start` does. */
export const publisherCommand: string[] = [...launch.flags, 'src/main.ts'];

/** What the publisher's environment has in any case. */
export const publisherEnvironment: Readonly<Record<string, string>> = launch.environment;
