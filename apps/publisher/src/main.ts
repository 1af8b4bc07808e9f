import { messageOf, requireNode } from '@pain/schema';
import { type Publisher, startPublisher } from './assembly/publisher.ts';
import { readConfig } from './settings/config.ts';
import { makeLog } from './telemetry/make-log.ts';

try {
  requireNode('The publisher');
  const config = readConfig(process.env);
  const log = makeLog(config);
  const publisher = await startPublisher(config, log);
  log.info({ site: config.siteUrl, cms: config.cmsUrl }, 'serving');
  stopOnSignal(publisher);
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}

function stopOnSignal(publisher: Publisher): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => publisher.stop().then(() => process.exit(0)));
  }
}
