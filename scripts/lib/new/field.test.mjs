import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { load, make, provideSources, read } from './fixtures/sources.mjs';

provideSources();

describe('npm run new -- field', () => {
  const POSTCODE = ['--pattern', '^[A-Z]+[0-9]+ [0-9][A-Z]{2}$', '--example', 'GL1 3NN'];

  test('makes a constructor that parses what it is for, and is offered with all others', async () => {
    await make('field', 'post-code', ...POSTCODE, '--message', 'is no postcode. Write it such as GL1 3NN');
    assert.match(
      read('packages/schema/src/fields/index.ts'),
      /^export { postCode } from '.\/post-code.ts';$/m,
    );
    const { postCode } = await load('packages/schema/src/fields/post-code.ts');
    const { parser, strapi } = postCode({ label: 'Postcode', help: 'For a test.', required: true });
    assert.equal(parser.parse(' GL1 3NN '), 'GL1 3NN');
    const { message } = parser.safeParse('Gloucester').error.issues[0];
    assert.equal(message, '"Gloucester" is no postcode. Write it such as GL1 3NN');
    assert.deepEqual(strapi, { type: 'string', required: true });
  });

  for (const [args, message] of [
    [['email'], /^There is a "email" already: see packages\/schema\/src\/fields\/index\.ts\./],
    [['post-code', '--pattern', '('], /^\/\(\/u is no regular expression/],
    [['post-code', ...POSTCODE.slice(0, 2), '--example', 'x'], /^"x" does not match/],
  ])
    test(`refuses ${args.join(' ')}`, async () => {
      await assert.rejects(make('field', ...args), { name: 'Remedy', message });
    });
});
