import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { stackAddresses } from './stack.ts';

/**
 * Notes that an address of another website is gone, as the CMS does when it has asked it: tests ask nobody
 * outside. What the CMS itself makes of other websites' answers its contract tests say.
 */
export function noteDeadLink(address: string): void {
  const database = new DatabaseSync(path.join(stackAddresses().folder, 'cms.db'), { timeout: 5000 });
  database
    .prepare(
      'insert or replace into link_checks (address, asked_at, failing_since, failures, failure) values (?, ?, ?, 1, ?)',
    )
    .run(address, Date.now(), Date.now(), 'gone');
  database.close();
}
