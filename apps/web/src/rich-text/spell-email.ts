/**
 * An e-mail address as people and screen readers can read it, and robots that collect addresses cannot:
 * `name [at] example.org`.
 */
export function spellEmail(address: string): string {
  return address.replace('@', ' [at] ');
}
