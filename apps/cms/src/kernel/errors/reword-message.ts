type Reword = (found: string[]) => string;

const GONE = 'It is not here any more. Load the page again.';
const RELOAD = 'What was sent cannot be read. Load the page again, and try again.';

/**
 * What Strapi says outside of entries, and what we say instead: of accounts, roles, folders, files and
 * requests. What is not here has words for staff already, or is met by nobody who uses the admin.
 */
const MESSAGES: readonly (readonly [RegExp, Reword])[] = [
  // Requests
  [
    /^(?:Missing or invalid credentials|Unauthorized|Authentication required)$/,
    () => 'You are not logged in any more. Log in again.',
  ],
  [
    /^(?:(?:Missing|Invalid) refresh token|Session not found)$/,
    () => 'You are not logged in any more. Log in again.',
  ],
  [
    /^(?:Forbidden|Forbidden access|Policy Failed)$/,
    () => 'You may not do this. Ask your website administrator.',
  ],
  [
    /^(?:Not Found|Document not found|Entity not found|\w+\.notFound|User (?:not found|does not exist))$/,
    () => GONE,
  ],
  [
    /^Document not found or already published\.$/,
    () => 'It is not here any more, or published already. Load the page again.',
  ],
  [/^Method Not Allowed$/, () => 'Nothing can be done like that here. Load the page again.'],
  [
    /^(?:Payload Too Large|Entity too large|request entity too large)$/,
    () => 'That is too long to be read. Shorten it.',
  ],
  [
    /^Internal Server Error$/,
    () => 'Something went wrong here. Try again, and ask your website administrator if it happens again.',
  ],
  [
    /^(?:Invalid input|Unrecognized key|Invalid option|Too (?:small|big)|Validation(?: error| failed)?$|Invalid (?:parameter|key|query|fields|sort|nested|pagination|'|value|type)|Unexpected (?:token|end)|Expected |Bad )/,
    () => RELOAD,
  ],
  [/ (?:field has unspecified keys|must be a `\w+` type)/, () => RELOAD],
  // What Node, and what reads bodies, says of JSON that is none.
  [
    /(?: (?:in|after) JSON(?: at .*)?|is not valid JSON)$|^(?:invalid JSON,|Object contains forbidden prototype property)/,
    () => RELOAD,
  ],
  [/^A circular reference was found in the connect array/, () => RELOAD],
  // Logging in, and accounts
  [
    // Whatever goes wrong at a login, as when the database does not respond.
    /^Not Implemented$/,
    () =>
      'Nobody can log in at the moment. Try again in a minute, and ask your website administrator if it happens again.',
  ],
  [
    /^Invalid credentials$/,
    () => 'This e-mail address and password do not belong together. Check both, and try again.',
  ],
  [
    /^(?:User not active|Your account is inactive)/,
    () => 'This account is switched off. Ask your website administrator.',
  ],
  [
    /^This reset password token has expired$/,
    () => 'This link has expired. Ask for a new one under “Forgot your password?”.',
  ],
  [
    /^Invalid (?:registrationToken|registration info)$/,
    () => 'This invitation does not work any more. Ask your website administrator for a new one.',
  ],
  [
    /^(?:Email already taken|A user with this email address already exists)$/,
    () => 'There is an account with this e-mail address already. Choose another, or change that account.',
  ],
  [
    /^Invalid password\./,
    () => 'Choose a password of at least 8 characters, with a number and a capital letter.',
  ],
  [
    /^You cannot delete your own user$/,
    () => 'You cannot delete your own account. Ask another website administrator.',
  ],
  [
    /^You must have at least one user with super admin role\.$/,
    () => 'Somebody has to stay website administrator. Make another account one first.',
  ],
  [
    /^Super admin(?: permissions)? can't be edited\.$/,
    () => 'The rights of website administrators cannot be changed.',
  ],
  [/^You cannot delete the super admin role$/, () => 'The role of website administrators cannot be deleted.'],
  [
    /^Some roles are still assigned to some users$/,
    () => 'Somebody still has this role. Give them another one first.',
  ],
  [
    /^The name must be unique and a role with name `(.*)` already exists\.$/,
    ([name]) => `There is a role “${name}” already. Choose another name.`,
  ],
  // Folders and files
  [
    /^folder not found$|folder does not exist$/,
    () => 'This folder is not here any more. Load the page again, and choose another.',
  ],
  [
    /^(?:some folders already exists: )(.*)$/,
    ([names]) => `There is a folder of this name already: ${names}. Choose another name, or another place.`,
  ],
  [
    /folder with this name already exists/i,
    () => 'There is a folder of this name already. Choose another name, or another place.',
  ],
  [
    /^folders? cannot be moved inside (?:itself|themselves)/,
    () => 'A folder cannot be moved into itself. Choose another place.',
  ],
  [/^Files are empty$/, () => 'No file was sent. Choose one, and upload it.'],
  [/^File id is required/, () => RELOAD],
  [/^Maximum 20 URLs allowed per request$/, () => 'Write at most 20 addresses at once.'],
  [
    /^(?:Invalid URL|URLs are required|Invalid URL protocol)/,
    () => 'This is no whole web address. Copy it from the address bar of your browser.',
  ],
  [
    /^(?:Could not resolve hostname|Failed to fetch URL|Request timed out while fetching URL|URL resolves to a blocked address)/,
    () => 'That website does not give this file to us. Save it on your computer, and upload it from there.',
  ],
];

/** What Strapi says in words for staff; as it is when nothing better is known. */
export function rewordMessage(message: string): string {
  for (const [pattern, reword] of MESSAGES) {
    const found = pattern.exec(message);
    if (found) return reword(found.slice(1));
  }
  return message;
}
