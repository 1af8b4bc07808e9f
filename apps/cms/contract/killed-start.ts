/**
 * A start on a scratch database that kills itself in the middle of its changes: it runs
 * in a process of its own.
 */
import { createRequire } from 'node:module';
import type { Project } from '../src/strapi-setup/model/bring-to-model.ts';
import { initScratch, openScratch } from './scratch-start.ts';

/** What its parent sends. */
export interface KilledStart {
  connection: object;
  loaded: object[];
  project: Project;
  /** So many names it changes. */
  after: number;
}

const { bringToModel } = createRequire(import.meta.url)('../dist/src/strapi-setup/model/bring-to-model.js');

// Its parent sends nothing else.
process.once('message', (start) => begin(start as KilledStart));

async function begin({ connection, loaded, project, after }: KilledStart): Promise<void> {
  const db = openScratch(connection);
  await initScratch(db, loaded);
  let renames = 0;
  // Asked for once all of it was tried and taken back: what is changed from then on is meant.
  await bringToModel(db, project, async () => {
    db.connection.on('query', ({ sql }: { sql: string }) => {
      if (/ rename column /i.test(sql) && ++renames > after) process.kill(process.pid, 'SIGKILL');
    });
  });
  process.exit();
}
