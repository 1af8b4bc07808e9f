import pino, { type Logger } from 'pino';
import type { Config } from './config.ts';

const CENSORED = '[secret]';

/** Makes the log: one JSON object a line, without the secrets, wherever they may have got into a message. */
export function makeLog({ logLevel, secrets }: Pick<Config, 'logLevel' | 'secrets'>): Logger {
  const censor = (line: string) => secrets.reduce((text, secret) => text.replaceAll(secret, CENSORED), line);
  return pino({ name: 'publisher', level: logLevel, hooks: { streamWrite: censor } });
}
