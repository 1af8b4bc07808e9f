import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

const SECRET = 'a-secret-that-nobody-may-read';

/** What the log writes for some lines of a program. */
function logged(lines: string): unknown {
  const module = new URL('./make-log.ts', import.meta.url).href;
  const program = `
    const { makeLog } = await import(${JSON.stringify(module)});
    const log = makeLog({ logLevel: 'info', secrets: ['${SECRET}'] });
    ${lines}`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }),
  );
}

it('the log has no secret, wherever it got into a message', () => {
  expect(logged(`log.info({ header: 'Bearer ${SECRET}' }, 'asked with ${SECRET}');`)).toMatchObject({
    header: 'Bearer [secret]',
    msg: 'asked with [secret]',
  });
});

it('the log says what an error said, without the secrets', () => {
  expect(logged(`log.warn({ error: new TypeError('refused ${SECRET}') }, 'it is not known');`)).toMatchObject(
    {
      error: { type: 'TypeError', message: 'refused [secret]' },
    },
  );
});
