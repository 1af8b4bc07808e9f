import { describe, expect, it } from 'vitest';
import { rewordRefusal } from './reword-refusal';

const say = (message: string, ...faults: [string, string][]) =>
  rewordRefusal({
    message,
    details: {
      errors: faults.map(([field, text]) => ({ name: 'ValidationError', path: [field], message: text })),
    },
  });

const messageOf = (work: () => unknown) => {
  try {
    return String(work());
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('what Strapi says of a request that it refuses', () => {
  it.each([
    ['Not Found', 'It is not here any more. Load the page again.'],
    ['Forbidden access', 'You may not do this. Ask your website administrator.'],
    ['Missing or invalid credentials', 'You are not logged in any more. Log in again.'],
    [
      'Invalid credentials',
      'This e-mail address and password do not belong together. Check both, and try again.',
    ],
    [
      'Email already taken',
      'There is an account with this e-mail address already. Choose another, or change that account.',
    ],
    [
      'Invalid input: expected array, received undefined',
      'What was sent cannot be read. Load the page again, and try again.',
    ],
    ['Invalid key createdBy.password', 'What was sent cannot be read. Load the page again, and try again.'],
    [
      'some folders already exists: Leaflets',
      'There is a folder of this name already: Leaflets. Choose another name, or another place.',
    ],
    [
      'The name must be unique and a role with name `Nurses` already exists.',
      'There is a role “Nurses” already. Choose another name.',
    ],
    [
      'Internal Server Error',
      'Something went wrong here. Try again, and ask your website administrator if it happens again.',
    ],
    [
      'Not Implemented',
      'Nobody can log in at the moment. Try again in a minute, and ask your website administrator if it happens again.',
    ],
  ])('is said in words for staff: %s', (message, words) => {
    expect(rewordRefusal({ message }).message).toBe(words);
  });

  it.each(['{"a":"b', '{"a":1}x', '{"a":-}', '{"a":1', 'undefined', '{"a":"\u0001"}'])(
    'says that what is no JSON cannot be read: %s',
    (text) => {
      const message = messageOf(() => JSON.parse(text));
      expect(rewordRefusal({ message }).message).toMatch(/^What was sent cannot be read\./);
    },
  );

  it('says the same of what is no object', () => {
    for (const message of [
      'invalid JSON, only supports object and array',
      'Object contains forbidden prototype property',
    ])
      expect(rewordRefusal({ message }).message).toMatch(/^What was sent cannot be read\./);
  });

  it('says what is wrong with each field', () => {
    const refusal = say(
      '2 errors occurred',
      ['email', 'email must be a valid email'],
      ['firstname', 'firstname is a required field'],
    );
    expect(refusal.message).toBe(
      'E-mail address: Write the whole e-mail address, such as name@example.org. First name: Fill this in.',
    );
    expect(refusal.details).toMatchObject({ errors: [{ path: ['email'] }, { message: 'Fill this in.' }] });
  });

  it('leaves what has words already', () => {
    const own = {
      message: 'Nothing was saved. Publish at: “32/13” is no date.',
      details: { errors: [{ name: 'UnreadDate', path: ['publishAt'], message: '“32/13” is no date.' }] },
    };
    expect(rewordRefusal(own)).toEqual(own);
  });
});
