import pino, { type Logger } from 'pino';
import type { Config } from '../settings/config.ts';

const CENSORED = '[secret]';

/**
 * Makes the log: one JSON object a line, with what an `error` says, without the secrets, wherever they may
 * have got into a message.
 */
export function makeLog({ logLevel, secrets }: Pick<Config, 'logLevel' | 'secrets'>): Logger {
  const censor = (line: string) => secrets.reduce((text, secret) => text.replaceAll(secret, CENSORED), line);
  // On its own pino writes errors only as `err`; of others not even the message would be left.
  const serializers = { error: pino.stdSerializers.err };
  return pino({ name: 'publisher', level: logLevel, serializers, hooks: { streamWrite: censor } });
}
