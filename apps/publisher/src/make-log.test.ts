import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const SECRET = 'a-secret-that-nobody-may-read';

it('the log has no secret, wherever it got into a message', () => {
  const module = new URL('./make-log.ts', import.meta.url).href;
  const program = `
    const { makeLog } = await import(${JSON.stringify(module)});
    const log = makeLog({ logLevel: 'info', secrets: ['${SECRET}'] });
    log.info({ header: 'Bearer ${SECRET}' }, 'asked with ${SECRET}');`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
  expect(JSON.parse(output)).toMatchObject({ header: 'Bearer [secret]', msg: 'asked with [secret]' });
});
